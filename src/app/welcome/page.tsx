import type { Metadata } from "next";
import { FocusPage } from "@/components/ui/focus-page";
import { CreateWorkspaceForm } from "@/features/onboarding/create-workspace-form";
import { InviteLinkForm } from "@/features/onboarding/invite-link-form";
import { SwitchAccount } from "@/features/onboarding/switch-account";
import { WorkspaceList } from "@/features/onboarding/workspace-list";
import { loadMe } from "../signed-in";

export const metadata: Metadata = { title: "New workspace" };

export default async function WelcomePage() {
  const { user, workspaces } = await loadMe("/welcome");
  const isFirst = workspaces.length === 0;
  return (
    <FocusPage
      title={isFirst ? `Welcome, ${user.name}` : "New workspace"}
      lead={
        isFirst
          ? "A workspace is where your team talks. It starts with one channel for everybody."
          : "Another place to talk, with its own people and channels."
      }
      corner={
        <span className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 truncate">{user.email}</span>
          <span className="shrink-0">
            <SwitchAccount next="/welcome" label="Not you?" />
          </span>
        </span>
      }
    >
      <CreateWorkspaceForm />
      <section aria-labelledby="invited" className="mt-10">
        <h2 id="invited" className="text-base font-semibold text-ink">
          Or join one
        </h2>
        <p className="mt-1 mb-3 text-sm text-ink-muted">Somebody has sent you a link? Paste it here.</p>
        <InviteLinkForm />
      </section>
      {!isFirst && (
        <section aria-labelledby="own" className="mt-10">
          <h2 id="own" className="mb-2 text-base font-semibold text-ink">
            Your workspaces
          </h2>
          <WorkspaceList workspaces={workspaces} />
        </section>
      )}
    </FocusPage>
  );
}
