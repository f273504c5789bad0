import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { FocusPage } from "@/components/ui/focus-page";
import { inviteTokenIn, safeNext, withNext } from "@/features/auth/next-path";
import { SignUpForm } from "@/features/auth/sign-up-form";
import { serverApi } from "@/lib/api-client";
import { findMe } from "../../signed-in";

export const metadata: Metadata = { title: "Create an account" };

type SignUpPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const next = safeNext((await searchParams).next);
  const [me, invite] = await Promise.all([findMe(), peekInvite(inviteTokenIn(next))]);
  if (me) redirect(next ?? "/");
  return (
    <FocusPage
      title={invite ? `Join ${invite.workspace.name}` : "Create an account"}
      lead={
        invite
          ? `${invite.invitedBy} invites you. First, an account.`
          : "It lives on this server and nowhere else."
      }
      footer={
        <>
          Have an account?{" "}
          <Link href={withNext("/sign-in", next)} className="link">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm next={next} email={invite?.email ?? undefined} />
    </FocusPage>
  );
}

/** The invite someone comes from; one that does not work is told about on its own page. */
async function peekInvite(token: string | null) {
  if (!token) return null;
  return serverApi(await headers())("GET /invites/:token", { token }).catch(() => null);
}
