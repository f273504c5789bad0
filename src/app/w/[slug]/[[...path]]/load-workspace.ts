import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { serverApi } from "@/lib/api-client";
import type { MessagePage, Snapshot } from "@/lib/objects";
import { load, loadMe } from "../../../signed-in";
import type { Place } from "./place";

const pageLimit = 50;

/** All that the first drawing of a place shows. Once a request: the title wants the same as the page. */
export const loadWorkspace = cache(
  async (slug: string, here: string, channelId: string | null, at: number | null) => {
    const { user, workspaces } = await loadMe(here);
    const workspace = workspaces.find((one) => one.slug === slug);
    if (!workspace) notFound();

    const [snapshot, named] = await Promise.all([
      load(here, (api) => api("GET /workspaces/:id/snapshot", { id: workspace.id })),
      channelId && loadPage(channelId, at),
    ]);
    const openId = channelId ?? generalOf(snapshot);
    const page = named ?? (openId && (await loadPage(openId, null)));
    return {
      user,
      workspaces,
      snapshot,
      openId,
      opened: openId && page ? { channelId: openId, page } : undefined,
    };
  },
);

/** Null when it cannot be had: the page then says what is wrong, or asks again. */
async function loadPage(channelId: string, at: Place["at"]): Promise<MessagePage | null> {
  const api = serverApi(await headers());
  const around = at ?? undefined;
  return api("GET /channels/:id/messages", { id: channelId, around, limit: pageLimit }).catch(() => null);
}

const generalOf = ({ channels }: Snapshot) => channels.find(({ isGeneral }) => isGeneral)?.id ?? null;
