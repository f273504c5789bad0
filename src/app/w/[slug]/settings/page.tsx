import type { Metadata } from "next";
import { Section } from "@/components/ui/page";
import { LeaveWorkspace } from "@/features/workspace-settings/leave-workspace";
import { RenameForm } from "@/features/workspace-settings/rename-form";
import { mayAdminister } from "@/features/workspace-settings/roles";
import { loadWorkspace } from "./load-workspace";

export const metadata: Metadata = { title: "General" };

type GeneralPageProps = { params: Promise<{ slug: string }> };

export default async function GeneralPage({ params }: GeneralPageProps) {
  const { user, workspace } = await loadWorkspace(params);
  return (
    <>
      <Section title="Name" lead="What the workspace is called. Its address stays as it is.">
        {mayAdminister(workspace.role) ? (
          <RenameForm workspace={workspace} />
        ) : (
          <p className="text-base text-ink">
            {workspace.name}
            <span className="mt-1 block text-sm text-ink-faint">Owners and admins can change it.</span>
          </p>
        )}
      </Section>
      <Section title="Leave" lead="What you wrote stays. To come back, you need an invite.">
        <LeaveWorkspace workspace={workspace} userId={user.id} />
      </Section>
    </>
  );
}
