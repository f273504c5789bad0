import type { Metadata } from "next";
import { Suspense } from "react";
import { RowsSkeleton } from "@/components/ui/rows-skeleton";
import { EmojiPanel } from "@/features/workspace-settings/emoji-panel";
import { ChatProvider } from "@/features/workspace-shell/chat-provider";
import type { Account, Workspace } from "@/lib/objects";
import { load } from "../../../../signed-in";
import { loadWorkspace } from "../load-workspace";

export const metadata: Metadata = { title: "Emoji" };

type EmojiPageProps = { params: Promise<{ slug: string }> };

export default async function EmojiPage({ params }: EmojiPageProps) {
  const { user, workspace } = await loadWorkspace(params);
  return (
    <Suspense fallback={<RowsSkeleton label="Loading the emoji" rows={4} />}>
      <Emoji me={user} workspace={workspace} />
    </Suspense>
  );
}

/** With a chat of its own: what others add and delete is there as they do it. */
async function Emoji({ me, workspace }: { me: Account; workspace: Workspace }) {
  const snapshot = await load(`/w/${workspace.slug}/settings/emoji`, (api) =>
    api("GET /workspaces/:id/snapshot", { id: workspace.id }),
  );
  return (
    <ChatProvider me={me} snapshot={snapshot}>
      <EmojiPanel />
    </ChatProvider>
  );
}
