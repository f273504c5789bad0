import type { Metadata } from "next";
import { Suspense } from "react";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { EmojiPanel } from "@/features/workspace-settings/emoji-panel";
import type { Workspace } from "@/lib/objects";
import { load } from "../../../../signed-in";
import { loadWorkspace } from "../load-workspace";

export const metadata: Metadata = { title: "Emoji" };

type EmojiPageProps = { params: Promise<{ slug: string }> };

export default async function EmojiPage({ params }: EmojiPageProps) {
  const { user, workspace } = await loadWorkspace(params);
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the emoji" rows={4} />}>
      <Emoji workspace={workspace} ownId={user.id} />
    </Suspense>
  );
}

async function Emoji({ workspace, ownId }: { workspace: Workspace; ownId: string }) {
  const { people, formerPeople, emojis } = await load(`/w/${workspace.slug}/settings/emoji`, (api) =>
    api("GET /workspaces/:id/snapshot", { id: workspace.id }),
  );
  const names = Object.fromEntries([...people, ...formerPeople].map(({ id, name }) => [id, name]));
  return <EmojiPanel workspace={workspace} ownId={ownId} names={names} initial={emojis} />;
}
