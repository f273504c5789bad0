"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { checkNewPassword, NewPasswordField } from "@/components/ui/new-password-field";
import { useForm } from "@/components/ui/use-form";
import { callAuth } from "@/lib/auth-client";

export function ResetForm({ token }: { token: string }) {
  const router = useRouter();
  const form = useForm({
    check: (values) => ({ newPassword: checkNewPassword(values.newPassword) }),
    send: async ({ newPassword = "" }) => {
      await callAuth("reset-password", { newPassword, token });
      router.replace("/sign-in?reset=done");
    },
  });

  return (
    <Form state={form}>
      <NewPasswordField name="newPassword" label="New password" error={form.faults.newPassword} />
      <Button type="submit" variant="primary" size="md" loading={form.busy} className="mt-1">
        Set new password
      </Button>
    </Form>
  );
}
