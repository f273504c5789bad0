import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { firstTrees } from "@/features/messages/first-trees";
import { readTheme, themeCookie } from "@/features/theme/theme";
import { tabTitle } from "@/features/workspace-shell/tab-title-words";
import { loadWorkspace } from "./load-workspace";
import { placeHref, placeOf } from "./place";
import { Workspace } from "./workspace";

type WorkspacePageProps = {
  params: Promise<{ slug: string; path?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(props: WorkspacePageProps): Promise<Metadata> {
  const { snapshot, openId, place } = await loadPlace(props);
  const name = snapshot.channels.find(({ id }) => id === openId)?.name;
  const title = tabTitle({
    waiting: 0,
    place: place.search
      ? "Search"
      : place.threads
        ? "Threads"
        : place.later
          ? "Later"
          : name
            ? `#${name}`
            : null,
    workspace: snapshot.workspace.name,
  });
  return { title: { absolute: title } };
}

export default async function WorkspacePage(props: WorkspacePageProps) {
  const [{ user, workspaces, snapshot, opened }, jar] = await Promise.all([loadPlace(props), cookies()]);
  return (
    <Workspace
      me={user}
      workspaces={workspaces}
      snapshot={snapshot}
      opened={opened}
      trees={firstTrees(opened?.page.messages ?? [])}
      theme={readTheme(jar.get(themeCookie)?.value)}
    />
  );
}

async function loadPlace({ params, searchParams }: WorkspacePageProps) {
  const [{ slug, path = [] }, parameters] = await Promise.all([params, searchParams]);
  const place = placeOf(path, {
    get(name) {
      const value = parameters[name];
      return typeof value === "string" ? value : null;
    },
  });
  if (!place) notFound();
  const loaded = await loadWorkspace(
    slug,
    placeHref(slug, place),
    place.channelId,
    place.thread ? null : place.at,
  );
  return { ...loaded, place };
}
