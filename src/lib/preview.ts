import { textParts } from "./mentions";
import type { LastMessage, Message } from "./objects";

/** What a list of conversations shows of a message, in Unicode code points. */
const previewLength = 140;
/** What is looked at for it: of 40,000 characters hardly any are shown. */
export const previewSource = 2_000;

/** The beginning of a text on one line, with its references whole, so that it follows when names change. */
export function toPreview(text: string): string {
  const source = [...text.slice(0, 2 * previewSource)].slice(0, previewSource).join("");
  const line = source.replace(/\s+/gu, " ").trim();
  const pieces = textParts(line).flatMap((part) => (part.kind === "text" ? [...part.text] : [part.text]));
  if (pieces.length <= previewLength) return line;
  return `${pieces
    .slice(0, previewLength - 1)
    .join("")
    .trimEnd()}…`;
}

/** What is shown of a channel's newest message; both sides make it so, from the message itself. */
export function toLastMessage(
  message: Pick<Message, "seq" | "authorId" | "createdAt" | "text" | "files">,
): LastMessage {
  const { seq, authorId, createdAt, text, files } = message;
  const names = files.map(({ name }) => name).join(", ");
  return { seq, authorId, createdAt, text: toPreview(text || names) };
}
