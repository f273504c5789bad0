import { sql } from "@/db/client";
import { foldText } from "@/lib/fold-text";
import type { ChannelKind } from "@/lib/objects";
import type { SearchFilter } from "@/lib/search-query";
import { visibleChannels } from "../access";
import type { Actor } from "../actor";

/** Where is searched and by whom it was written; what names stood for. */
export type Scope = {
  /** Visible, and what in: leaves of them. */
  channelIds: string[];
  /** About how many messages are in them. */
  messages: number;
  /** Null: anybody's. */
  authorIds: string[] | null;
  excludedAuthorIds: string[];
  /** What nobody is called whom the searcher can see, as sentences. */
  faults: string[];
};

type VisibleChannel = {
  id: string;
  kind: ChannelKind;
  name: string | null;
  memberIds: string[] | null;
  version: number;
};
type Named = { id: string; name: string };

/**
 * Names mean what the searcher sees under them, and nothing else: a name that only others know is no name. One
 * that fits several means all of them.
 */
export async function resolveFilters(
  actor: Actor,
  workspaceId: string,
  filters: readonly SearchFilter[],
): Promise<Scope> {
  const ofAuthor = filters.filter(({ operator }) => operator === "from");
  const ofPlace = filters.filter(({ operator }) => operator === "in");
  const [channels, people] = await Promise.all([
    readChannels(actor, workspaceId),
    ofAuthor.length + ofPlace.length > 0 ? readPeople(workspaceId) : [],
  ]);
  const faults: string[] = [];

  const authors = ({ value }: SearchFilter) => {
    const ids = isMe(value) ? [actor.userId] : named(people, value).map(({ id }) => id);
    if (ids.length === 0) faults.push(`Nobody here is called ${value}.`);
    return ids;
  };
  const places = ({ value }: SearchFilter) => {
    const found = named(channels.filter(isNamed), value);
    const ids = found.length > 0 ? found.map(({ id }) => id) : directsWith(value);
    if (ids.length === 0)
      faults.push(`There is no channel or conversation called ${value} that you can see.`);
    return ids;
  };
  const directsWith = (value: string) => {
    const others = isMe(value) ? [actor.userId] : named(people, value).map(({ id }) => id);
    return others.flatMap((other) => {
      const wanted = new Set([actor.userId, other]);
      const isOf = (ids: string[] | null) => ids?.length === wanted.size && ids.every((id) => wanted.has(id));
      return channels.filter(({ memberIds }) => isOf(memberIds)).map(({ id }) => id);
    });
  };

  const included = ofPlace.filter(({ isExcluded }) => !isExcluded).flatMap(places);
  const excluded = new Set(ofPlace.filter(({ isExcluded }) => isExcluded).flatMap(places));
  const isPlaceGiven = ofPlace.some(({ isExcluded }) => !isExcluded);
  const scope = channels.filter(({ id }) => (!isPlaceGiven || included.includes(id)) && !excluded.has(id));
  const wantedAuthors = ofAuthor.filter(({ isExcluded }) => !isExcluded);
  return {
    channelIds: scope.map(({ id }) => id),
    messages: scope.reduce((sum, { version }) => sum + version, 0),
    authorIds: wantedAuthors.length > 0 ? wantedAuthors.flatMap(authors) : null,
    excludedAuthorIds: ofAuthor.filter(({ isExcluded }) => isExcluded).flatMap(authors),
    faults,
  };
}

const isMe = (value: string) => value.toLowerCase() === "me";
const isNamed = (channel: VisibleChannel): channel is VisibleChannel & { name: string } =>
  channel.name !== null;

/** Those of that name; where nobody has it, those of whose name a word begins so. */
function named<One extends Named>(all: readonly One[], value: string): One[] {
  const wanted = foldText(value);
  const folded = all.map((one) => ({ one, name: foldText(one.name) }));
  const exact = folded.filter(({ name }) => name === wanted || name.replaceAll(/\s/g, "") === wanted);
  const found = exact.length > 0 ? exact : folded.filter(({ name }) => ` ${name}`.includes(` ${wanted}`));
  return found.map(({ one }) => one);
}

function readChannels(actor: Actor, workspaceId: string): Promise<VisibleChannel[]> {
  return sql<VisibleChannel[]>`
    select c.id, c.kind, c.name, c.member_ids as "memberIds", v.version
    from ${visibleChannels(actor)} join channel_versions v on v.channel_id = c.id
    where c.workspace_id = ${workspaceId}`;
}

/** Who is or was in the workspace: those whose names its members see. */
function readPeople(workspaceId: string): Promise<Named[]> {
  return sql<Named[]>`
    select u.id, u.name from "user" u
    where u.id in (
      select user_id from workspace_members where workspace_id = ${workspaceId}
      union select user_id from former_members where workspace_id = ${workspaceId})`;
}
