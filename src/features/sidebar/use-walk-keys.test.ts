import { expect, test } from "vitest";
import { aChannel, aState } from "@/live/fake-parts";
import { goalFrom } from "./use-walk-keys";

const named = (name: string, unreadCount = 0, isMuted = false) =>
  aChannel({ id: name, name, isGeneral: false, unreadCount, isMuted });
const state = aState([named("a", 1), named("b"), named("c", 1, true), named("d", 1), named("e")]);

test("one step goes to the neighbour, and stays at the ends", () => {
  expect(goalFrom(state, "b", 1, false)).toBe("c");
  expect(goalFrom(state, "b", -1, false)).toBe("a");
  expect(goalFrom(state, "e", 1, false)).toBeUndefined();
  expect(goalFrom(state, "a", -1, false)).toBeUndefined();
  expect(goalFrom(state, null, 1, false)).toBe("a");
});

test("to the next unread one, past what is muted, round the end", () => {
  expect(goalFrom(state, "b", 1, true)).toBe("d");
  expect(goalFrom(state, "d", 1, true)).toBe("a");
  expect(goalFrom(state, "b", -1, true)).toBe("a");
  expect(goalFrom(state, "a", -1, true)).toBe("d");
  expect(goalFrom(aState([named("a"), named("b")]), "a", 1, true)).toBeUndefined();
});
