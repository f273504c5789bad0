import { expect, test } from "vitest";
import { sizeWords } from "./file-size";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [1_023, "1023 bytes"],
  [1_024, "1.0 KB"],
  [10_239, "10 KB"],
  [1_048_575, "1.0 MB"],
  [2_516_582, "2.4 MB"],
  [104_857_600, "100 MB"],
  [5_368_709_120, "5.0 GB"],
])("%d bytes are %j", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
