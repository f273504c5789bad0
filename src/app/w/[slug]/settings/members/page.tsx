import type { Metadata } from "next";
import { Suspense } from "react";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { MemberList } from "@/features/workspace-settings/member-list";
import type { Workspace } from "@/lib/objects";
import { load } from "../../../../signed-in";
import { loadWorkspace } from "../load-workspace";

export const metadata: Metadata = { title: "Members" };

type MembersPageProps = { params: Promise<{ slug: string }> };

export default async function MembersPage({ params }: MembersPageProps) {
  // Before anything is sent: whoever is not a member gets a real 404.
  const { user, workspace } = await loadWorkspace(params);
  return (
    <div className="py-6">
      <Suspense fallback={<RowsSkeleton label="Loading the members" rows={8} />}>
        <Members workspace={workspace} ownId={user.id} />
      </Suspense>
    </div>
  );
}

async function Members({ workspace, ownId }: { workspace: Workspace; ownId: string }) {
  const { people } = await load(`/w/${workspace.slug}/settings/members`, (api) =>
    api("GET /workspaces/:id/snapshot", { id: workspace.id }),
  );
  return <MemberList workspace={workspace} ownId={ownId} initial={people} />;
}
