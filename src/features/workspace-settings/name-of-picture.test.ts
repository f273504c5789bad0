import { expect, test } from "vitest";
import { nameOfPicture } from "./name-of-picture";

test.each([
  ["party-cat.png", "party-cat"],
  ["Party Cat (1).GIF", "party-cat-1"],
  ["Übergröße_2.webp", "ubergro-e_2"],
  ["archive.tar.gz", "archive-tar"],
  [`${"long-".repeat(20)}.png`, "long-long-long-long-long-long-lo"],
  ["猫.png", ""],
  ["a.png", ""],
  ["", ""],
])("%j suggests %j", (fileName, name) => {
  expect(nameOfPicture(fileName)).toBe(name);
});
