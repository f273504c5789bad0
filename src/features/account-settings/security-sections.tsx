"use client";

import { useState } from "react";
import { Section } from "@/components/ui/page";
import { PasswordForm } from "./password-form";
import { SessionList } from "./session-list";

/** Password and sessions, together: a new password ends the other sessions. */
export function SecuritySections({ email }: { email: string }) {
  const [changes, setChanges] = useState(0);
  return (
    <>
      <Section title="Password" lead="A new one signs you out everywhere else.">
        <PasswordForm email={email} onChanged={() => setChanges(changes + 1)} />
      </Section>
      <Section
        title="Where you are signed in"
        lead="Something here that is not yours? End it, and set a new password."
      >
        <SessionList key={changes} />
      </Section>
    </>
  );
}
