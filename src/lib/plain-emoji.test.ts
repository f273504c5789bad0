import { expect, test } from "vitest";
import { plainEmoji } from "./plain-emoji";

const sign = "\uFE0F";

test.each([
  ["a thumb, which is a picture anyway", `👍${sign}`, "👍"],
  ["one with a skin tone", "👍🏽", "👍🏽"],
  ["a heart, which is a letter without the sign", `❤${sign}`, `❤${sign}`],
  ["a key cap", `1${sign}⃣`, `1${sign}⃣`],
  ["one of several", `👁${sign}‍🗨${sign}`, `👁${sign}‍🗨${sign}`],
])("%s", (_, emoji, plain) => {
  expect(plainEmoji(emoji)).toBe(plain);
});
