import { foldText } from "@/lib/fold-text";
import { rewriteReferences } from "@/lib/mentions";
import type { FileRef, Reaction } from "@/lib/objects";
import { tokensOf } from "./tokens";

/** What of a message comes into the index. */
export type Indexable = {
  authorId: string;
  text: string;
  files: FileRef[];
  reactions: Reaction[];
  pinnedAt: string | null;
  threadId: string | null;
  replyCount: number;
};

/** What a message has and is, as words that no text contains: they begin with a mark. */
export const marks = {
  link: "!link",
  file: "!file",
  reaction: "!reaction",
  pin: "!pin",
  thread: "!thread",
  author: (userId: string) => `@${userId}`,
} as const;

/** Between the text and each file's name: nothing that is asked for in a row spans it. */
const gap = 50;
/** PostgreSQL counts no further: what comes later is found, but not as part of a phrase. */
const lastPosition = 16_383;

/** The text with blanks in the place of references, whose ids nobody looks for: what is searched and marked. */
export const searchableText = (text: string): string =>
  rewriteReferences(text, ({ text: reference }) => " ".repeat(reference.length));

/** The words of a message with the places where they stand; the marks have none. */
export function lexemesOf(message: Indexable): Map<string, number[]> {
  const lexemes = new Map<string, number[]>();
  let before = 0;
  for (const text of [searchableText(message.text), ...message.files.map(({ name }) => name)]) {
    let last = before;
    for (const { word, position } of tokensOf(foldText(text))) {
      last = before + position;
      const places = lexemes.get(word);
      if (places) places.push(last);
      else lexemes.set(word, [last]);
    }
    before = last + gap;
  }
  for (const mark of marksOf(message)) lexemes.set(mark, []);
  return lexemes;
}

function marksOf({ authorId, text, files, reactions, pinnedAt, threadId, replyCount }: Indexable): string[] {
  return [
    marks.author(authorId),
    ...(/https?:\/\/|mailto:/i.test(text) ? [marks.link] : []),
    ...(files.length > 0 ? [marks.file] : []),
    ...(reactions.length > 0 ? [marks.reaction] : []),
    ...(pinnedAt === null ? [] : [marks.pin]),
    ...(threadId === null && replyCount === 0 ? [] : [marks.thread]),
  ];
}

/** As PostgreSQL reads a tsvector. It keeps the first 255 places of a word. */
export function toVector(lexemes: ReadonlyMap<string, readonly number[]>): string {
  return [...lexemes]
    .map(([word, places]) => {
      const kept = places.filter((place) => place <= lastPosition).slice(0, 255);
      return kept.length > 0 ? `${quoteLexeme(word)}:${kept.join(",")}` : quoteLexeme(word);
    })
    .join(" ");
}

/** A word between quotation marks, as tsvector and tsquery want it. */
export const quoteLexeme = (word: string): string =>
  `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
