"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { api } from "@/lib/api-client";

export function CreateWorkspaceForm() {
  const router = useRouter();
  const form = useForm({
    check: ({ name }) => ({ name: name?.trim() ? undefined : "Give it a name." }),
    send: async ({ name = "" }) => {
      const { workspace } = await api("POST /workspaces", { name });
      router.push(`/w/${workspace.slug}`);
    },
  });

  return (
    <Form state={form}>
      <TextField
        name="name"
        label="Name of the workspace"
        placeholder="Lighthouse Studio"
        autoComplete="organization"
        maxLength={80}
        error={form.faults.name}
        hint="Your team’s or company’s. You can change it later."
      />
      <Button type="submit" variant="primary" size="md" loading={form.busy}>
        Create workspace
      </Button>
    </Form>
  );
}
