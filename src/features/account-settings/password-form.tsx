"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { checkNewPassword, NewPasswordField } from "@/components/ui/new-password-field";
import { PasswordField } from "@/components/ui/password-field";
import { toast } from "@/components/ui/toast";
import { useForm } from "@/components/ui/use-form";
import { callAuth } from "@/lib/auth-client";

type PasswordFormProps = { email: string; onChanged: () => void };

export function PasswordForm({ email, onChanged }: PasswordFormProps) {
  // A new key makes the fields new: empty, without what they said about the last password.
  const [round, setRound] = useState(0);
  const form = useForm({
    check: (values) => ({
      currentPassword: values.currentPassword ? undefined : "Enter your current password.",
      newPassword: checkNewPassword(values.newPassword),
    }),
    send: async ({ currentPassword = "", newPassword = "" }) => {
      await callAuth("change-password", { currentPassword, newPassword, revokeOtherSessions: true });
      setRound(round + 1);
      toast("Your password is changed. You are signed out everywhere else.");
      onChanged();
    },
  });

  return (
    <Form state={form}>
      {/* For password managers: whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <div key={round} className="flex flex-col gap-4">
        <PasswordField
          name="currentPassword"
          label="Current password"
          autoComplete="current-password"
          error={form.faults.currentPassword}
        />
        <NewPasswordField name="newPassword" label="New password" error={form.faults.newPassword} />
      </div>
      <div>
        <Button type="submit" variant="primary" loading={form.busy}>
          Change password
        </Button>
      </div>
    </Form>
  );
}
