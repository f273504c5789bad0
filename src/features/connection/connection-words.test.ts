import { expect, test } from "vitest";
import { connectionWords } from "./connection-words";

test("says nothing while all is well, and always what becomes of what one sends", () => {
  expect(connectionWords("online", true)).toBeNull();
  for (const status of ["connecting", "reconnecting", "offline"] as const)
    expect(connectionWords(status, true)).toMatch(/are kept and will go out/);
  expect(connectionWords("signed-out", true)).toBe("You were signed out.");
});

test("without sockets, it says how new messages come, and whose doing it is", () => {
  expect(connectionWords("polling", true)).toMatch(/^Live connection blocked.*every few seconds/);
  expect(connectionWords("polling", false)).toMatch(/^This server has no live connection.*every few seconds/);
});
