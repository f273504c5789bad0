import { expect, test } from "vitest";
import { createRandom } from "@/test/random";
import { foldText, foldWithPlaces } from "./fold-text";

test.each([
  ["Crème BRÛLÉE", "creme brulee"],
  ["e\u0301", "e"],
  ["Straße Łódź Ærø", "strasse lodz aero"],
  ["İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul"],
  ["ΣΊΣΥΦΟΣ σίσυφος", "σισυφοσ σισυφοσ"],
  ["Ёлка ЙОД", "елка иод"],
  ["Ｆｕｌｌ ½ ﬁ", "full 1⁄2 fi"],
  ["שָׁלוֹם", "שלום"],
  ["مُحَمَّد مـحـمـد", "محمد محمد"],
  // These marks make another letter.
  ["がき か\u3099き ｶﾞ", "がき がき ガ"],
  ["สวัสดี", "สวัสดี"],
  // A Korean syllable is one, composed or not.
  ["한글 \u1112\u1161\u11ab", "한글 한"],
  ["soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"],
])("%s", (text, folded) => expect(foldText(text)).toBe(folded));

test("places lead back to what became the letters", () => {
  const text = "x e\u0301É ﬁß 👍🏽!";
  const { text: folded, places } = foldWithPlaces(text);
  const original = (part: string) => {
    const at = folded.indexOf(part);
    return text.slice(places?.starts[at], places?.ends[at + part.length - 1]);
  };
  expect(folded).toBe("x ee fiss 👍🏽!");
  expect(original("ee")).toBe("e\u0301É");
  expect(original("i")).toBe("ﬁ");
  expect(original("ss")).toBe("ß");
  expect(original("!")).toBe("!");
});

test("with and without places, and folded twice, it is the same text", () => {
  const { below, pick } = createRandom(7);
  const letters = [
    ..."aZéß漢かガ",
    "\u0301",
    "\u3099",
    "ﾞ",
    "\u1161",
    "\u11ab",
    "\u1100",
    "\u200d",
    "👩",
    " ",
    "ǅ",
    "İ",
  ];
  for (let run = 0; run < 3_000; run++) {
    const text = Array.from({ length: below(12) }, () => pick(letters)).join("");
    const { text: folded, places } = foldWithPlaces(text);
    expect(folded, JSON.stringify(text)).toBe(foldText(text));
    if (places) expect(places.starts).toHaveLength(folded.length);
  }
});
