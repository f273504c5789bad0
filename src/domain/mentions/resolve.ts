import { type Addressee, firstWordsIn, resolveNames } from "@/lib/addressing";
import type { Reference } from "@/lib/markdown/tree";
import { everyone, textParts } from "@/lib/mentions";
import { messageTextLimit } from "@/lib/text-limit";
import { statusOf } from "../presence/presence";
import {
  type Found,
  type FoundGroup,
  type FoundPerson,
  readAddressees,
  type Wanted,
} from "./read-addressees";

type Written = { authorId: string; text: string };

/** More people here than this are addressed as everyone. */
const hereLimit = 100;

/**
 * Finds whom texts of one channel address. Only those who can see the channel are addressed; a name of
 * anybody else stays as it was typed. Texts that can address nobody cost nothing, all others together one
 * query.
 *
 * @returns the same with references in the place of names, and whom each addresses: `Message.mentions`
 */
export async function resolveMentions<Draft extends Written>(
  channelId: string,
  written: readonly Draft[],
): Promise<(Draft & { mentions: string[] })[]> {
  const wanted = wantedBy(written.map(({ text }) => text));
  const found = wanted ? await readAddressees(channelId, wanted) : [];
  const known = sortOut(found);
  return written.map((draft) => {
    if (!mayAddress(draft.text)) return { ...draft, mentions: [] };
    const text = resolveNames(draft.text, known.addressees, messageTextLimit);
    return { ...draft, text, mentions: addressed(text, draft.authorId, known) };
  });
}

/** A cheap look: most texts hold neither of the two signs. */
const mayAddress = (text: string): boolean => text.includes("@") || text.includes("<!");

/** What is to be read for these texts; null when nothing is. */
function wantedBy(texts: readonly string[]): Wanted | null {
  const wanted = { userIds: new Set<string>(), groupIds: new Set<string>(), words: new Set<string>() };
  let isHere = false;
  for (const text of texts) {
    if (!mayAddress(text)) continue;
    for (const reference of referencesIn(text)) {
      if (reference.kind === "person") wanted.userIds.add(reference.id);
      if (reference.kind === "group") wanted.groupIds.add(reference.id);
      isHere ||= reference.kind === "everyone" && reference.who === "here";
    }
    for (const word of firstWordsIn(text)) wanted.words.add(word);
  }
  const [userIds, groupIds, firstWords] = [[...wanted.userIds], [...wanted.groupIds], [...wanted.words]];
  isHere ||= wanted.words.has("here");
  if (!isHere && userIds.length + groupIds.length + firstWords.length === 0) return null;
  return { userIds, groupIds, firstWords, isHere };
}

function referencesIn(text: string): Reference[] {
  return textParts(text).flatMap((part) => (part.kind === "reference" ? part.reference : []));
}

type Known = ReturnType<typeof sortOut>;

function sortOut(found: readonly Found[]) {
  const people = new Map<string, FoundPerson>();
  const groups = new Map<string, FoundGroup>();
  const memberIds: string[] = [];
  for (const one of found) {
    if (one.kind === "person") people.set(one.id, one);
    else if (one.kind === "group") groups.set(one.id, one);
    else memberIds.push(one.id);
  }
  const addressees: Addressee[] = [
    ...[...people.values()].map(({ id, name, isHere }) => ({
      ...{ reference: `<@${id}>`, name, isHere },
      hasFirstName: true,
    })),
    ...[...groups.values()].map(({ id, name }) => ({
      ...{ reference: `<@group:${id}>`, name, isHere: true },
      hasFirstName: false,
    })),
  ];
  return { people, groups, memberIds, addressees };
}

function addressed(text: string, authorId: string, { people, groups, memberIds }: Known): string[] {
  const mentions = new Set<string>();
  for (const reference of referencesIn(text)) {
    if (reference.kind === "person") {
      if (people.get(reference.id)?.isHere) mentions.add(reference.id);
    } else if (reference.kind === "group") {
      for (const id of groups.get(reference.id)?.userIds ?? []) mentions.add(id);
    } else if (reference.kind === "everyone") {
      for (const id of reference.who === "here" ? whoIsHere(memberIds, authorId) : [everyone])
        mentions.add(id);
    }
  }
  mentions.delete(authorId);
  return [...mentions];
}

function whoIsHere(memberIds: readonly string[], authorId: string): string[] {
  const here = memberIds.filter((id) => id !== authorId && statusOf(id) === "online");
  return here.length > hereLimit ? [everyone] : here;
}
