import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { FocusPage } from "@/components/ui/focus-page";
import { ResetForm } from "@/features/auth/reset-form";

export const metadata: Metadata = { title: "Set a new password" };

type ResetPasswordPageProps = { searchParams: Promise<{ token?: string | string[] }> };

/** Where the link of the mail leads: with a token, or with an error when it is no longer good. */
export default async function ResetPasswordPage({ searchParams }: ResetPasswordPageProps) {
  const { token } = await searchParams;
  if (typeof token !== "string" || token === "")
    return (
      <FocusPage
        title="This link no longer works"
        lead="It has been used, or it is older than an hour. A new one is quickly made."
      >
        <Link href="/forgot-password" className={buttonClass("primary", "md")}>
          Get a new link
        </Link>
      </FocusPage>
    );
  return (
    <FocusPage title="Set a new password" lead="It signs you out everywhere else.">
      <ResetForm token={token} />
    </FocusPage>
  );
}
