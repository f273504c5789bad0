"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { checkNewPassword, NewPasswordField } from "@/components/ui/new-password-field";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { callAuth } from "@/lib/auth-client";
import { checkEmail, checkName } from "./check-account";

type SignUpFormProps = {
  next: string | null;
  /** The address that an invite is for. */
  email?: string;
};

export function SignUpForm({ next, email }: SignUpFormProps) {
  const router = useRouter();
  const form = useForm({
    check: (values) => ({
      name: checkName(values.name),
      email: checkEmail(values.email),
      newPassword: checkNewPassword(values.newPassword),
    }),
    send: async ({ name = "", email = "", newPassword = "" }) => {
      await callAuth("sign-up/email", { name: name.trim(), email: email.trim(), password: newPassword });
      router.replace(next ?? "/welcome");
    },
  });

  return (
    <Form state={form}>
      <TextField name="name" label="Your name" autoComplete="name" error={form.faults.name} />
      <TextField
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        defaultValue={email}
        error={form.faults.email}
        hint={email && "The invite is for this address."}
      />
      <NewPasswordField name="newPassword" label="Password" error={form.faults.newPassword} />
      <Button type="submit" variant="primary" size="md" loading={form.busy} className="mt-1">
        Create account
      </Button>
    </Form>
  );
}
