import { expect, test } from "vitest";
import { typingWords } from "./typing-words";

test("names one and two, counts nobody by name from three on", () => {
  expect(typingWords([])).toBe("");
  expect(typingWords(["Ada"])).toBe("Ada is typing");
  expect(typingWords(["Ada", "Ben"])).toBe("Ada and Ben are typing");
  expect(typingWords(["Ada", "Ben", "Cleo"])).toBe("Several people are typing");
});
