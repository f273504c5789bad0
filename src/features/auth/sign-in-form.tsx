"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
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
    <form {...form.props} className="flex flex-col gap-4">
      {form.faults.form && (
        <Banner tone="danger" role="alert">
          {form.faults.form}
        </Banner>
      )}
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
    </form>
  );
}
