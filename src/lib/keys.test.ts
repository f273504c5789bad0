import { expect, test } from "vitest";
import { keyGroups, messageKeys } from "./keys";

test("every key of a message is in the overlay, and no group says one chord twice", () => {
  const words = keyGroups.flatMap(({ lines }) => lines.map((line) => line.words));
  for (const { words: said } of Object.values(messageKeys)) expect(words).toContain(said);
  for (const { lines } of keyGroups) {
    const chords = lines.flatMap((line) => line.chords.map((chord) => chord.join(" ")));
    expect(new Set(chords).size).toBe(chords.length);
  }
});
