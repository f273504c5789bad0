"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { callAuth } from "@/lib/auth-client";
import { checkEmail } from "./check-account";

type SignInFormProps = { next: string | null; email?: string };

export function SignInForm({ next, email }: SignInFormProps) {
  const router = useRouter();
  const form = useForm({
    check: (values) => ({
      email: checkEmail(values.email),
      password: values.password ? undefined : "Enter your password.",
    }),
    send: async ({ email = "", password = "" }) => {
      await callAuth("sign-in/email", { email: email.trim(), password });
      router.replace(next ?? "/");
    },
  });

  return (
    <Form state={form}>
      <TextField
        name="email"
        type="email"
        label="Email"
        autoComplete="username"
        defaultValue={email}
        error={form.faults.email}
      />
      <div className="relative">
        <PasswordField
          name="password"
          label="Password"
          autoComplete="current-password"
          error={form.faults.password}
        />
        <Link href="/forgot-password" className="link absolute top-0 right-0 text-sm">
          Forgot it?
        </Link>
      </div>
      <Button type="submit" variant="primary" size="md" loading={form.busy} className="mt-1">
        Sign in
      </Button>
    </Form>
  );
}
