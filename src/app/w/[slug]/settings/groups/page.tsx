import type { Metadata } from "next";
import { Suspense } from "react";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { GroupsPanel } from "@/features/workspace-settings/groups-panel";
import type { Workspace } from "@/lib/objects";
import { load } from "../../../../signed-in";
import { loadWorkspace } from "../load-workspace";

export const metadata: Metadata = { title: "Groups" };

type GroupsPageProps = { params: Promise<{ slug: string }> };

export default async function GroupsPage({ params }: GroupsPageProps) {
  const { workspace } = await loadWorkspace(params);
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the groups" rows={4} />}>
      <Groups workspace={workspace} />
    </Suspense>
  );
}

async function Groups({ workspace }: { workspace: Workspace }) {
  const { people, groups } = await load(`/w/${workspace.slug}/settings/groups`, (api) =>
    api("GET /workspaces/:id/snapshot", { id: workspace.id }),
  );
  return <GroupsPanel workspace={workspace} people={people} initial={groups} />;
}
