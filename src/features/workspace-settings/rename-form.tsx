"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useForm } from "@/components/ui/use-form";
import { api } from "@/lib/api-client";
import type { Workspace } from "@/lib/objects";

export function RenameForm({ workspace }: { workspace: Workspace }) {
  const router = useRouter();
  const form = useForm({
    check: ({ name }) => ({ name: name?.trim() ? undefined : "Give it a name." }),
    send: async ({ name = "" }) => {
      await api("PATCH /workspaces/:id", { id: workspace.id, name });
      toast("The new name is saved.");
      router.refresh();
    },
  });

  return (
    <Form state={form}>
      <TextField
        name="name"
        label="Name of the workspace"
        autoComplete="off"
        maxLength={80}
        defaultValue={workspace.name}
        error={form.faults.name}
        hint={`Its address is /w/${workspace.slug}`}
      />
      <div>
        <Button type="submit" variant="primary" loading={form.busy}>
          Save name
        </Button>
      </div>
    </Form>
  );
}
