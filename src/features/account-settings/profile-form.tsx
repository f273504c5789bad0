"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { useForm } from "@/components/ui/use-form";
import { callAuth } from "@/lib/auth-client";
import type { Account } from "@/lib/objects";

export function ProfileForm({ account }: { account: Account }) {
  const router = useRouter();
  const form = useForm({
    check: ({ name = "" }) => ({ name: name.trim() ? undefined : "Enter the name others will see." }),
    send: async ({ name = "" }) => {
      await callAuth("update-user", { name: name.trim() });
      toast("Your name is saved.");
      router.refresh();
    },
  });

  return (
    <Form state={form}>
      <TextField
        name="name"
        label="Name"
        autoComplete="name"
        maxLength={80}
        defaultValue={account.name}
        error={form.faults.name}
      />
      <div>
        <p className="text-sm font-medium text-ink">Email</p>
        <p className="mt-1 text-base break-words text-ink">{account.email}</p>
        <p className="text-sm text-ink-faint">You sign in with it. It cannot be changed.</p>
      </div>
      <div>
        <Button type="submit" variant="primary" loading={form.busy}>
          Save name
        </Button>
      </div>
    </Form>
  );
}
