"use client";

import { MailCheck } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { callAuth } from "@/lib/auth-client";
import { checkEmail } from "./check-account";

export function ForgotForm() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    check: (values) => ({ email: checkEmail(values.email) }),
    send: async ({ email = "" }) => {
      await callAuth("request-password-reset", { email: email.trim(), redirectTo: "/reset-password" });
      setSentTo(email.trim());
    },
  });

  if (sentTo) return <Sent to={sentTo} again={() => setSentTo(null)} />;
  return (
    <Form state={form}>
      <TextField name="email" type="email" label="Email" autoComplete="username" error={form.faults.email} />
      <Button type="submit" variant="primary" size="md" loading={form.busy} className="mt-1">
        Send me a link
      </Button>
    </Form>
  );
}

/** The same words whether there is such an account or not: nobody learns who has one. */
function Sent({ to, again }: { to: string; again: () => void }) {
  return (
    <div role="status" className="flex flex-col gap-4 text-base text-pretty text-ink-muted">
      <MailCheck className="size-8 text-accent" strokeWidth={1.5} aria-hidden="true" />
      <p>
        If there is an account for <strong className="font-medium break-words text-ink">{to}</strong>, a mail
        with a link is on its way. The link works for one hour.
      </p>
      <p>
        Nothing comes? Look into the spam folder, or ask whoever runs this server: without a mail service,
        Parley writes the link to its log.
      </p>
      <p>
        <button type="button" className="link" onClick={again}>
          Use another address
        </button>
      </p>
    </div>
  );
}
