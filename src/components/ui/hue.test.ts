import { expect, it } from "vitest";
import { hueOf, initialsOf } from "./hue";

it("gives an id the same hue every time, and different ids different ones", () => {
  const ids = Array.from({ length: 200 }, (_, index) => `user-${index}`);
  const hues = ids.map(hueOf);
  expect(ids.map(hueOf)).toEqual(hues);
  expect(new Set(hues).size).toBeGreaterThan(15);
  for (const hue of hues) expect(hue).toBeGreaterThanOrEqual(0);
});

it("takes the first letters of the first and the last word, whole", () => {
  expect(initialsOf("Beatriz de Almeida Vasconcelos")).toBe("BV");
  expect(initialsOf("  søren ")).toBe("S");
  expect(initialsOf("🦊 Fox")).toBe("🦊F");
  expect(initialsOf("Ada Okonkwo", 1)).toBe("A");
  expect(initialsOf("")).toBe("?");
});
