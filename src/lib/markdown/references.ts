import type { Reference } from "./tree";

/**
 * References as they stand in a text: `<@USER>`, `<@group:ID>`, `<#CHANNEL>`, `<!channel>`, `<!here>`. Names
 * change, these do not.
 */

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const one = `<(?:@group:(${uuid})|@([\\w-]{1,64})|#(${uuid})|!(channel|here))>`;

const atBeginning = new RegExp(`^${one}`);

/** The reference that `text` begins with, and how long it is there; null when it begins with none. */
export function referenceAt(text: string): { reference: Reference; length: number } | null {
  const match = atBeginning.exec(text);
  if (!match) return null;
  const [whole, group, person, channel, everyone] = match;
  return { reference: toReference(group, person, channel, everyone), length: whole.length };
}

function toReference(group?: string, person?: string, channel?: string, everyone?: string): Reference {
  if (group) return { kind: "group", id: group };
  if (person) return { kind: "person", id: person };
  if (channel) return { kind: "channel", id: channel };
  return { kind: "everyone", who: everyone === "here" ? "here" : "channel" };
}
