import emojis from "emojibase-data/en/data.json";
import { expect, test } from "vitest";
import { charactersOf, qualifiedEmoji } from "./emoji";

const sign = "\uFE0F";

test.each([
  ["a thumb, which is a picture anyway", `👍${sign}`, "👍"],
  ["one with a skin tone", "👍🏽", "👍🏽"],
  ["a finger, whose tone takes the place of the sign", `☝${sign}🏽`, "☝🏽"],
  ["a heart, which is a letter without the sign", "❤", `❤${sign}`],
  ["a key cap", "1⃣", `1${sign}⃣`],
  ["several joined", "👁‍🗨", `👁${sign}‍🗨${sign}`],
  ["a flag", "🇮🇸", "🇮🇸"],
  ["the name of one of the workspace's own", ":party-cat-2:", ":party-cat-2:"],
])("%s", (_, emoji, qualified) => {
  expect(qualifiedEmoji(emoji)).toBe(qualified);
  expect(qualifiedEmoji(qualified)).toBe(qualified);
});

test("every emoji there is has one spelling, which its code points have too", () => {
  const all = emojis.flatMap((emoji) => [emoji, ...(emoji.skins ?? [])]);
  expect(all.length).toBeGreaterThan(3_500);
  const bare = (text: string) => text.replaceAll(sign, "");
  const differing = all.filter(({ emoji, hexcode }) => {
    const coded = String.fromCodePoint(...hexcode.split("-").map((code) => Number.parseInt(code, 16)));
    const qualified = qualifiedEmoji(coded);
    return (
      qualified !== qualifiedEmoji(emoji) ||
      qualified !== qualifiedEmoji(bare(emoji)) ||
      bare(qualified) !== bare(emoji)
    );
  });
  expect(differing).toEqual([]);
});

test("characters are told apart as one sees them", () => {
  const told = [...charactersOf("a👩‍🚀1")].map(({ character, isEmoji }) => [character, isEmoji]);
  expect(told).toEqual([
    ["a", false],
    ["👩‍🚀", true],
    ["1", false],
  ]);
});
