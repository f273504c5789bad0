import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { FocusPage } from "@/components/ui/focus-page";
import { UnsubscribeForm } from "@/features/unsubscribe/unsubscribe-form";
import { serverApi } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";

export const metadata: Metadata = { title: "Mails" };

type UnsubscribePageProps = { searchParams: Promise<{ token?: string | string[] }> };

export default async function UnsubscribePage({ searchParams }: UnsubscribePageProps) {
  const { token } = await searchParams;
  const link = typeof token === "string" ? await peek(token) : null;
  if (typeof token !== "string" || !link) return <DeadLink />;
  return (
    <FocusPage
      title="No more mails?"
      lead={
        <>
          When you are away, Parley writes to{" "}
          <span className="inline-block max-w-full break-words text-ink">{link.email}</span> about what you
          have missed.
        </>
      }
    >
      <UnsubscribeForm token={token} isOver={link.isOver} />
    </FocusPage>
  );
}

/** Null for a link that we have not signed. */
async function peek(token: string) {
  try {
    return await serverApi(await headers())("GET /unsubscribe", { token });
  } catch (error) {
    if (error instanceof CodedError && (error.code === "NOT_FOUND" || error.code === "INVALID")) return null;
    throw error;
  }
}

function DeadLink() {
  return (
    <FocusPage
      title="This link does not work"
      lead="It is not complete, or not from this Parley. Open it from the mail once more, or choose in your settings what you are told."
    >
      <Link href="/settings" className={buttonClass("secondary", "md")}>
        To your settings
      </Link>
    </FocusPage>
  );
}
