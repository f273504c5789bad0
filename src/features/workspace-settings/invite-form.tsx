"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { api } from "@/lib/api-client";
import type { Invite, Role, Workspace } from "@/lib/objects";
import { lifetimes, useLimits } from "./invite-choices";
import { roleNames, rolesToInvite } from "./roles";

export type NewInvite = Invite & { url: string };
type InviteFormProps = { workspace: Workspace; onCreated: (invite: NewInvite) => void };

export function InviteForm({ workspace, onCreated }: InviteFormProps) {
  const [email, setEmail] = useState("");
  const isForOne = email.trim() !== "";
  const form = useForm({
    send: async ({ role, hours, uses }) => {
      const { invite } = await api("POST /workspaces/:id/invites", {
        id: workspace.id,
        role: role as Exclude<Role, "owner">,
        expiresInHours: Number(hours),
        email: isForOne ? email.trim() : undefined,
        maxUses: uses && !isForOne ? Number(uses) : undefined,
      });
      setEmail("");
      onCreated(invite);
    },
  });

  return (
    <Form state={form}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Select
          name="role"
          label="They join as"
          options={rolesToInvite(workspace.role).map((role) => ({ value: role, label: roleNames[role] }))}
          defaultValue="member"
        />
        <Select name="hours" label="Works for" options={lifetimes} />
        <Select
          name="uses"
          label="For how many"
          options={isForOne ? [{ value: "1", label: "1 person" }] : useLimits}
          disabled={isForOne}
        />
      </div>
      <TextField
        name="email"
        type="email"
        label="Only for this address (optional)"
        placeholder="ada@example.com"
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={form.faults.email}
        hint="Parley mails the link there, and no other account can use it."
      />
      <div>
        <Button type="submit" variant="primary" loading={form.busy}>
          {isForOne ? "Send invite" : "Create link"}
        </Button>
      </div>
    </Form>
  );
}
