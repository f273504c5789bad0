import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { controlClass, Field } from "@/components/ui/field";
import { useForm } from "@/components/ui/use-form";
import { useAutoHeight } from "@/components/use-auto-height";
import type { ScheduledMessage } from "@/lib/objects";
import { type Picks, toReferences, toTyped } from "@/live/typed-text";
import { useChat } from "@/live/use-chat";

type EditScheduledDialogProps = { one: ScheduledMessage | null; onClose: () => void };

/** The text of a message that waits. */
export function EditScheduledDialog({ one, onClose }: EditScheduledDialogProps) {
  return (
    <Dialog
      open={one !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Edit scheduled message"
    >
      {one && <TextForm key={one.id} one={one} onDone={onClose} />}
    </Dialog>
  );
}

function TextForm({ one, onDone }: { one: ScheduledMessage; onDone: () => void }) {
  const chat = useChat();
  const [picks] = useState<Picks>(() => new Map());
  const [typed] = useState(() => toTyped(chat.getState(), one.text, picks));
  const field = useRef<HTMLTextAreaElement>(null);
  useAutoHeight(field);
  const form = useForm({
    check: ({ text = "" }) => ({
      text: text.trim() === "" ? "Write something, or take it back." : undefined,
    }),
    async send({ text = "" }) {
      await chat.changeScheduled(one.id, { text: toReferences(chat.getState(), text.trim(), picks) });
      onDone();
    },
  });
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <Field label="Message" labelHidden error={form.faults.text ?? form.faults.form}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            name="text"
            dir="auto"
            rows={4}
            defaultValue={typed}
            className={`${controlClass} max-h-[40dvh] min-h-24 resize-none px-3 py-2 text-base`}
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" size="md" loading={form.busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
