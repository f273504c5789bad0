"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { passwordLength } from "@/lib/auth-client";
import { PasswordField } from "./password-field";

type NewPasswordFieldProps = { name: string; label: string; error?: string };

/** A password to be: says while one types how much is missing. */
export function NewPasswordField({ name, label, error }: NewPasswordFieldProps) {
  const [length, setLength] = useState(0);
  const missing = passwordLength.min - length;
  return (
    <PasswordField
      name={name}
      label={label}
      error={error}
      autoComplete="new-password"
      onChange={(event) => setLength(event.target.value.length)}
      hint={
        length === 0 ? (
          `At least ${passwordLength.min} characters. A few random words are strong and easy to keep.`
        ) : missing > 0 ? (
          `${missing} more character${missing === 1 ? "" : "s"}`
        ) : (
          <span className="inline-flex items-center gap-1.5 text-positive">
            <Check className="size-3.5" aria-hidden="true" />
            Long enough
          </span>
        )
      }
    />
  );
}

/** What is wrong with a new password, or nothing. */
export function checkNewPassword(password: string | undefined): string | undefined {
  const length = password?.length ?? 0;
  if (length < passwordLength.min) return `Use at least ${passwordLength.min} characters.`;
  if (length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`;
}
