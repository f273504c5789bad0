"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";

/** The token in a pasted invite link, or in a pasted token. */
function tokenIn(text: string): string | undefined {
  return text.trim().match(/^(?:\S*\/invite\/)?([\w-]{16,128})\/?$/)?.[1];
}

export function InviteLinkForm() {
  const router = useRouter();
  const form = useForm({
    check: ({ link = "" }) => ({
      link: tokenIn(link) ? undefined : "This is not an invite link. It has “/invite/” in it.",
    }),
    send: async ({ link = "" }) => router.push(`/invite/${tokenIn(link)}`),
  });

  return (
    <form {...form.props} className="flex items-start gap-2">
      <TextField
        name="link"
        label="Invite link"
        labelHidden
        placeholder="Paste an invite link"
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={form.faults.link}
        className="flex-1"
      />
      <Button type="submit" size="md" loading={form.busy}>
        Open
      </Button>
    </form>
  );
}
