import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { FocusPage } from "@/components/ui/focus-page";
import { withNext } from "@/features/auth/next-path";
import { JoinWorkspace } from "@/features/onboarding/join-workspace";
import { SwitchAccount } from "@/features/onboarding/switch-account";
import { serverApi } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import { findMe } from "../../signed-in";

export const metadata: Metadata = { title: "Invitation" };

type InvitePageProps = { params: Promise<{ token: string }> };

export default async function InvitePage({ params }: InvitePageProps) {
  const { token } = await params;
  const [invite, me] = await Promise.all([peek(token), findMe()]);
  if (!invite) return <DeadInvite isSignedIn={me !== null} />;

  const here = `/invite/${token}`;
  const isForAnother = invite.email !== null && me !== null && invite.email !== me.user.email.toLowerCase();
  return (
    <FocusPage
      title={`Join ${invite.workspace.name}`}
      lead={`${invite.invitedBy} invites you to talk here.`}
      footer={
        me && (
          <>
            You are signed in as{" "}
            <span className="inline-block max-w-full break-words text-ink">{me.user.email}</span>.{" "}
            <SwitchAccount next={here} label="Use another account" />
          </>
        )
      }
    >
      {!me && (
        <div className="flex flex-col gap-2.5">
          <Link href={withNext("/sign-up", here)} className={buttonClass("primary", "md")}>
            Create an account
          </Link>
          <Link href={withNext("/sign-in", here)} className={buttonClass("secondary", "md")}>
            I have an account
          </Link>
        </div>
      )}
      {me && isForAnother && (
        <Banner tone="warn">
          This invite is for <strong className="font-medium">{invite.email}</strong>. Sign in with that
          address to use it.
        </Banner>
      )}
      {me && !isForAnother && <JoinWorkspace token={token} workspaceName={invite.workspace.name} />}
    </FocusPage>
  );
}

/** Null for every invite that cannot be used, whatever the reason: the API does not tell them apart. */
async function peek(token: string) {
  try {
    return await serverApi(await headers())("GET /invites/:token", { token });
  } catch (error) {
    if (error instanceof CodedError && (error.code === "NOT_FOUND" || error.code === "INVALID")) return null;
    throw error;
  }
}

function DeadInvite({ isSignedIn }: { isSignedIn: boolean }) {
  return (
    <FocusPage
      title="This invite does not work"
      lead="It has expired, was withdrawn, or has been used as often as it may be. Ask whoever sent it for a new one."
    >
      <Link href={isSignedIn ? "/" : "/sign-in"} className={buttonClass("secondary", "md")}>
        {isSignedIn ? "To your workspaces" : "Sign in"}
      </Link>
    </FocusPage>
  );
}
