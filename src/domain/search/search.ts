import { sql } from "@/db/client";
import { CodedError } from "@/lib/errors";
import type { Message, SearchPage } from "@/lib/objects";
import { parseSearch, type SearchFilter } from "@/lib/search-query";
import { accessWorkspace, visibleChannels } from "../access";
import type { Actor } from "../actor";
import { messageColumns } from "../messages/message-row";
import { bounded } from "./bounded";
import { chooseWay, isPositive, type Sought } from "./choose-way";
import { readCursor, type SearchCursor, writeCursor } from "./cursor";
import { rangeOf, type TimeRange } from "./day-range";
import { readVocabulary, unknownVocabulary } from "./expand-words";
import { fewAtOnce } from "./few-at-once";
import type { Wanted } from "./find-entries";
import { findByRelevance, findByTime } from "./find-page";
import { highlightsOf } from "./highlight";
import { marks } from "./lexemes";
import { resolveFilters, type Scope } from "./resolve-filters";
import { type MarkTerm, termsOf, toTsquery } from "./terms";

export type SearchRequest = {
  q: string;
  sort?: "relevance" | "newest";
  before?: string;
  limit?: number;
  /** Whose days before:, after: and on: mean. */
  tz?: string;
};

/** What reading the list of words may take, in milliseconds. */
const vocabularyPatience = 150;

/**
 * Messages that match, among what the actor may see at this moment. It takes a bounded time whatever is asked;
 * what could not be looked at in that time makes the page `isPartial`.
 *
 * @throws CodedError `NOT_FOUND` (the workspace), `INVALID` (what is wrong with the query), `RATE_LIMITED`
 */
export async function searchMessages(
  actor: Actor,
  workspaceId: string,
  request: SearchRequest,
): Promise<SearchPage> {
  await accessWorkspace(actor, workspaceId, "guest");
  const { parts, faults } = parseSearch(request.q);
  refuse(faults);
  const filters = parts.filter((part) => part.kind === "filter");
  const terms = termsOf(parts);
  if (terms.length === 0 && filters.length === 0) refuse(["There is nothing to look for: give a word."]);
  const cursor = request.before === undefined ? null : readCursor(request.before);

  return fewAtOnce(async () => {
    const scope = await resolveFilters(actor, workspaceId, filters);
    refuse(scope.faults);
    if (scope.channelIds.length === 0) return { hits: [], next: null, isPartial: false };
    const sought = { terms, marks: marksOf(filters, scope), isSaved: isSaved(filters) };
    const range = rangeOf(filters, request.tz ?? "UTC", new Date());
    return find(actor, workspaceId, request, { sought, scope, range, cursor });
  });
}

function refuse(faults: readonly string[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new CodedError("INVALID", first, { details: faults.map((reason) => ({ path: "q", reason })) });
}

type Asked = { sought: Sought; scope: Scope; range: TimeRange; cursor: SearchCursor | null };

async function find(
  actor: Actor,
  workspaceId: string,
  { sort = "relevance", limit = 20 }: SearchRequest,
  { sought, scope, range, cursor }: Asked,
): Promise<SearchPage> {
  const { terms, marks } = sought;
  const allMarks = marks.flatMap(({ anyOf }) => anyOf);
  const vocabulary =
    (await bounded(vocabularyPatience, (tx) => readVocabulary(tx, workspaceId, terms, allMarks))) ??
    unknownVocabulary;
  const wanted: Wanted = {
    ...{ actor, workspaceId, scope, isSaved: sought.isSaved },
    query: toTsquery(terms, marks, vocabulary.expansions),
    words: [...vocabulary.expansions.values()].reduce((sum, { length }) => sum + length, terms.length),
    wholeWords: toTsquery(
      terms.filter(({ isExcluded }) => !isExcluded),
      [],
    ),
    from: range.from ?? "-infinity",
    ...beginning(range, cursor),
  };
  const way = chooseWay(sought, vocabulary, scope);
  const canTry = isPositive(sought);
  // Without words everything is as relevant as it is new.
  const isByTime = sort === "newest" || wanted.wholeWords === "";
  const offset = cursor && "offset" in cursor ? cursor.offset : 0;
  const page = isByTime
    ? await findByTime(wanted, way, limit, canTry)
    : await findByRelevance(wanted, way, { limit, offset }, canTry);
  const messages = await readMessages(
    actor,
    page.entries.map(({ messageId }) => messageId),
  );
  return {
    hits: messages.map((message) => ({ message, highlights: highlightsOf(message.text, terms) })),
    next: page.next && writeCursor(page.next),
    isPartial: page.isPartial || vocabulary.isCut,
  };
}

const firstId = "00000000-0000-0000-0000-000000000000";
const lastId = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Where the page begins, going back in time. */
function beginning(range: TimeRange, cursor: SearchCursor | null): Pick<Wanted, "to" | "toMessageId"> {
  if (cursor && "at" in cursor) return { to: cursor.at, toMessageId: cursor.messageId };
  if (cursor) return { to: cursor.upTo, toMessageId: lastId };
  return { to: range.to ?? "infinity", toMessageId: firstId };
}

function marksOf(filters: readonly SearchFilter[], scope: Scope): MarkTerm[] {
  const byAuthor = [
    { anyOf: (scope.authorIds ?? []).map(marks.author), isExcluded: false },
    { anyOf: scope.excludedAuthorIds.map(marks.author), isExcluded: true },
  ];
  const byKind = filters.flatMap(({ operator, value, isExcluded }) => {
    const mark = operator === "has" || operator === "is" ? markNames[value.toLowerCase()] : undefined;
    return mark ? [{ anyOf: [mark], isExcluded }] : [];
  });
  return [...byAuthor.filter(({ anyOf }) => anyOf.length > 0), ...byKind];
}

const markNames: Record<string, string> = {
  ...{ link: marks.link, file: marks.file, reaction: marks.reaction },
  ...{ pin: marks.pin, pinned: marks.pin, thread: marks.thread },
};

function isSaved(filters: readonly SearchFilter[]): boolean | null {
  const saved = filters.find(({ operator, value }) => operator === "is" && value.toLowerCase() === "saved");
  return saved ? !saved.isExcluded : null;
}

/** The messages as they are now, in the order of `ids`; without those that are hidden or deleted since. */
async function readMessages(actor: Actor, ids: readonly string[]): Promise<Message[]> {
  const rows = await sql<Message[]>`
    select ${messageColumns()}
    from messages m join ${visibleChannels(actor)} on c.id = m.channel_id
    where m.id = any(${[...ids]}::uuid[]) and m.deleted_at is null`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
