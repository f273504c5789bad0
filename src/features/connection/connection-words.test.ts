import { expect, test } from "vitest";
import { connectionWords } from "./connection-words";

test("says nothing while all is well, and always what becomes of what one sends", () => {
  expect(connectionWords("online")).toBeNull();
  for (const status of ["connecting", "reconnecting", "offline"] as const)
    expect(connectionWords(status)).toMatch(/are kept and will go out/);
  expect(connectionWords("signed-out")).toBe("You were signed out.");
});
