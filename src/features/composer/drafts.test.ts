import { beforeEach, expect, test, vi } from "vitest";

const stored = new Map<string, string>();
const key = { userId: "ada", channelId: "general" };

/** As after a reload: nothing in memory, the browser's storage as it was. */
async function freshPage() {
  vi.resetModules();
  return import("./drafts");
}

beforeEach(() => {
  stored.clear();
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
    removeItem: (name: string) => stored.delete(name),
  });
});

test("a draft outlives a reload, each person and channel having their own", async () => {
  const before = await freshPage();
  before.writeDraft(key, "half a thou");
  before.saveDrafts();
  const after = await freshPage();
  expect(after.readDraft(key)).toBe("half a thou");
  expect(after.readDraft({ ...key, channelId: "design" })).toBe("");
  expect(after.readDraft({ ...key, userId: "ben" })).toBe("");
});

test("of what was sent nothing is left but when that was", async () => {
  const { writeDraft, saveDrafts } = await freshPage();
  writeDraft(key, "text");
  saveDrafts();
  writeDraft(key, "");
  saveDrafts();
  expect([...stored.keys()]).toEqual([expect.stringContaining("draft-time")]);
});

test("a storage that refuses costs only the reload", async () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("full");
    },
  });
  const { readDraft, writeDraft, saveDrafts } = await freshPage();
  writeDraft(key, "text");
  saveDrafts();
  expect(readDraft(key)).toBe("text");
});

test("whoever shows a draft hears of its changes", async () => {
  const { writeDraft, subscribeToDrafts } = await freshPage();
  const listener = vi.fn();
  const stop = subscribeToDrafts(listener);
  writeDraft(key, "a");
  stop();
  writeDraft(key, "ab");
  expect(listener).toHaveBeenCalledTimes(1);
});

test("what is added stands on a line of its own", async () => {
  const { addToDraft, readDraft } = await freshPage();
  addToDraft(key, "first");
  expect(readDraft(key)).toBe("first");
  addToDraft(key, "second");
  expect(readDraft(key)).toBe("first\nsecond");
});
