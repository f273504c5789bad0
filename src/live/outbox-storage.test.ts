import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createOutboxStorage } from "./outbox-storage";
import type { PendingMessage } from "./state";

const pending = (clientId: string): PendingMessage => ({
  clientId,
  channelId: "general",
  threadId: null,
  alsoToChannel: false,
  text: "Hello",
  createdAt: "2026-01-01T00:00:00.000Z",
  files: [],
  status: "waiting",
  error: null,
});

/** As localStorage: keys are the object's own, values are strings. */
class FakeLocalStorage {
  [key: string]: unknown;
}
Object.defineProperties(FakeLocalStorage.prototype, {
  getItem: {
    value(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
  },
  setItem: {
    value(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
  },
  removeItem: {
    value(this: Record<string, string>, key: string) {
      delete this[key];
    },
  },
});

beforeEach(() => vi.stubGlobal("localStorage", new FakeLocalStorage()));
afterEach(() => vi.unstubAllGlobals());

test("keeps each person's messages of each workspace apart", () => {
  createOutboxStorage("me", "workspace").put(pending("one"));
  createOutboxStorage("me", "workspace").put(pending("two"));
  createOutboxStorage("me", "elsewhere").put(pending("three"));
  createOutboxStorage("somebody", "workspace").put(pending("four"));
  const storage = createOutboxStorage("me", "workspace");
  expect(storage.load()).toEqual([pending("one"), pending("two")]);
  storage.remove("one");
  expect(storage.load()).toEqual([pending("two")]);
});

test("what cannot be understood is left out", () => {
  const prefix = "parley:outbox:me:workspace:";
  for (const [key, value] of Object.entries({ a: "{", b: "null", c: "7", d: '{"clientId":"d"}' }))
    localStorage.setItem(prefix + key, value);
  expect(createOutboxStorage("me", "workspace").load()).toEqual([]);
});

test("a browser that stores nothing is no obstacle", () => {
  vi.stubGlobal("localStorage", {
    setItem() {
      throw new Error("The quota has been exceeded.");
    },
  });
  const full = createOutboxStorage("me", "workspace");
  full.put(pending("one"));
  expect(full.load()).toEqual([]);
  vi.unstubAllGlobals();
  const missing = createOutboxStorage("me", "workspace");
  missing.remove("one");
  expect(missing.load()).toEqual([]);
});
