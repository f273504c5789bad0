import { expect, test } from "vitest";
import type { Emoji } from "@/lib/objects";
import { ownEmoji, putEmoji, removeEmoji } from "./emojis";
import { aState } from "./fake-parts";

const anEmoji = (id: string, name: string, workspaceId = "workspace"): Emoji => ({
  ...{ id, workspaceId, name, createdBy: "me" },
});

test("an emoji is known by its name until it is deleted, and the same again changes nothing", () => {
  const state = putEmoji(aState(), anEmoji("1", "nod"));
  expect(ownEmoji(state, ":nod:")?.id).toBe("1");
  expect([ownEmoji(state, "nod"), ownEmoji(state, "👍"), ownEmoji(state, ":no:")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(putEmoji(state, anEmoji("1", "nod"))).toBe(state);
  expect(putEmoji(state, anEmoji("2", "other", "elsewhere"))).toBe(state);
  expect(removeEmoji(state, "1", "nod").emojis.size).toBe(0);
});

test("the end of one is not the end of the next one with its name", () => {
  const state = putEmoji(putEmoji(aState(), anEmoji("1", "nod")), anEmoji("2", "nod"));
  expect(removeEmoji(state, "1", "nod")).toBe(state);
});
