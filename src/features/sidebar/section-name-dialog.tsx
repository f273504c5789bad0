import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import type { SidebarSection } from "@/lib/objects";

/** What is named: a section, or a new one, for a conversation perhaps. */
export type Naming = { section: SidebarSection | null; channelId: string | null };

type SectionNameDialogProps = {
  naming: Naming | null;
  onClose: () => void;
  onNamed: (naming: Naming, name: string) => void;
};

const mostCharacters = 80;

export function SectionNameDialog({ naming, onClose, onNamed }: SectionNameDialogProps) {
  return (
    <Dialog
      open={naming !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={naming?.section ? "Rename section" : "New section"}
      description="Only you see it, on all your devices."
      size="sm"
    >
      {naming && (
        <NameForm
          name={naming.section?.name ?? ""}
          onName={(name) => {
            onNamed(naming, name);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

function NameForm({ name, onName }: { name: string; onName: (name: string) => void }) {
  const form = useForm({
    check: (values) => ({ name: values.name?.trim() ? undefined : "Give it a name." }),
    send: async (values) => onName(values.name?.trim() ?? ""),
  });
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <TextField
        label="Name"
        name="name"
        defaultValue={name}
        maxLength={mostCharacters}
        autoComplete="off"
        error={form.faults.name}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="md">
          Save
        </Button>
      </div>
    </form>
  );
}
