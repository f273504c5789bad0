import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Preferences } from "@/lib/objects";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());
beforeEach(async () => {
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
});

const read = async () => (await ada.api("GET /me/preferences")).preferences;
const update = async (change: object): Promise<Preferences> =>
  (await ada.api("PATCH /me/preferences", change)).preferences;

test("who has chosen nothing has the defaults, and a change leaves the rest", async () => {
  const defaults = {
    ...{ notify: "mentions", keywords: [], timeZone: "UTC", quietHours: null },
    ...{ mailAfterMinutes: 30, sharesReceipts: true },
  };
  expect(await read()).toEqual(defaults);
  expect(await update({})).toEqual(defaults);
  const quietHours = { days: [1, 2, 3, 4, 5], from: "22:00", to: "07:30" };
  expect(await update({ keywords: ["Zürich"], quietHours })).toEqual({
    ...{ ...defaults, keywords: ["Zürich"], quietHours },
  });
  const tab = await ada.connect();
  const chosen = await update({
    ...{ notify: "nothing", timeZone: "Europe/Zurich", mailAfterMinutes: null, sharesReceipts: false },
  });
  expect(chosen).toEqual({
    ...{ keywords: ["Zürich"], quietHours, notify: "nothing", timeZone: "Europe/Zurich" },
    ...{ mailAfterMinutes: null, sharesReceipts: false },
  });
  expect(await read()).toEqual(chosen);
  expect(await tab.next("preferences:updated")).toEqual({ preferences: chosen });
  expect(await update({ quietHours: null, keywords: [] })).toMatchObject({ quietHours: null, keywords: [] });
});

test("the same keyword or day twice is once", async () => {
  const quietHours = { days: [6, 0, 6], from: "00:00", to: "00:00" };
  expect(await update({ keywords: ["a", " a ", "b"], quietHours })).toMatchObject({
    ...{ keywords: ["a", "b"], quietHours: { days: [0, 6] } },
  });
});

test.each([
  { notify: "sometimes" },
  { keywords: ["", "x"] },
  { keywords: ["x".repeat(51)] },
  { keywords: Array.from({ length: 51 }, (_, n) => `word ${n}`) },
  { timeZone: "Atlantis/Capital" },
  { quietHours: { days: [7], from: "22:00", to: "07:00" } },
  { quietHours: { days: [1], from: "24:00", to: "07:00" } },
  { quietHours: { days: [1], from: "22:00" } },
  { mailAfterMinutes: 0 },
  { mailAfterMinutes: 1_441 },
  { sharesReceipts: "no" },
])("%j is refused, and nothing of it is stored", async (change) => {
  const before = await read();
  await expect(
    update({ ...change, ...("notify" in change ? {} : { notify: "everything" }) }),
  ).rejects.toMatchObject({
    ...{ code: "INVALID", extra: { details: [{ path: expect.any(String) }] } },
  });
  expect(await read()).toEqual(before);
});

test("a channel's level and mute are one's own, and all of one's tabs learn of them", async () => {
  const { general } = await createTestWorkspace(ada);
  expect(general).toMatchObject({ notify: null, isMuted: false });
  const tab = await ada.connect();
  const change = (input: object) => ada.api("PATCH /channels/:id/membership", { id: general.id, ...input });
  expect((await change({ isMuted: true })).channel).toMatchObject({ notify: null, isMuted: true });
  expect((await change({ notify: "nothing" })).channel).toMatchObject({ notify: "nothing", isMuted: true });
  expect((await change({})).channel).toMatchObject({ notify: "nothing", isMuted: true });
  expect((await change({ notify: null, isMuted: false })).channel).toMatchObject({
    notify: null,
    isMuted: false,
  });
  await expect
    .poll(() => tab.events("membership:updated"))
    .toEqual([
      { channelId: general.id, notify: null, isMuted: true },
      { channelId: general.id, notify: "nothing", isMuted: true },
      { channelId: general.id, notify: "nothing", isMuted: true },
      { channelId: general.id, notify: null, isMuted: false },
    ]);
});
