import { type Addressee, resolveNames } from "@/lib/addressing";
import { everyone, textParts } from "@/lib/mentions";
import { messageTextLimit } from "@/lib/text-limit";
import { type PersonKey, people } from "./people";
import type { MessageRow } from "./version-line";

/** Gives rows the references and mentions that they would have got, had their texts been sent to these members. */
export function mentionNames(
  rows: readonly MessageRow[],
  members: readonly PersonKey[],
  userIds: Record<PersonKey, string>,
): void {
  const addressees = members.map(
    (key): Addressee => ({
      ...{ reference: `<@${userIds[key]}>`, name: people[key].name, isHere: true },
      hasFirstName: true,
    }),
  );
  for (const row of rows) {
    row.text = resolveNames(row.text, addressees, messageTextLimit);
    const mentions = textParts(row.text).flatMap((part) => {
      if (part.kind === "text") return [];
      if (part.reference.kind === "person") return part.reference.id;
      return part.reference.kind === "everyone" ? everyone : [];
    });
    row.mentions = [...new Set(mentions)].filter((id) => id !== row.authorId);
  }
}
