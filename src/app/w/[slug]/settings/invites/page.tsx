import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { InvitesPanel } from "@/features/workspace-settings/invites-panel";
import type { Workspace } from "@/lib/objects";
import { load } from "../../../../signed-in";
import { loadWorkspace } from "../load-workspace";

export const metadata: Metadata = { title: "Invites" };

type InvitesPageProps = { params: Promise<{ slug: string }> };

export default async function InvitesPage({ params }: InvitesPageProps) {
  const { user, workspace } = await loadWorkspace(params);
  if (workspace.role === "guest") notFound();
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the invites" rows={4} />}>
      <Invites workspace={workspace} ownId={user.id} />
    </Suspense>
  );
}

async function Invites({ workspace, ownId }: { workspace: Workspace; ownId: string }) {
  const [{ invites }, { people }] = await load(`/w/${workspace.slug}/settings/invites`, (api) =>
    Promise.all([
      api("GET /workspaces/:id/invites", { id: workspace.id }),
      api("GET /workspaces/:id/snapshot", { id: workspace.id }),
    ]),
  );
  const names = Object.fromEntries(people.map(({ id, name }) => [id, name]));
  return <InvitesPanel workspace={workspace} ownId={ownId} names={names} initial={invites} />;
}
