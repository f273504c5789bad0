import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "@/live/clock";
import { startChat } from "@/test/chat";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { createTestWorkspace } from "@/test/workspace";

let server: TestServer;
let ada: TestPerson;
let workspaceId: string;
let general: string;
beforeAll(async () => {
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
});
afterAll(() => server.close());
beforeEach(async () => {
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
  const made = await createTestWorkspace(ada);
  workspaceId = made.workspace.id;
  general = made.general.id;
});

const within = { timeout: 10_000 };
const at = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
const write = async (text: string, updatedAt: string, threadId?: string) =>
  (await ada.api("PUT /channels/:id/draft", { id: general, text, updatedAt, threadId })).draft;
const kept = async () =>
  (await ada.api("GET /workspaces/:id/snapshot", { id: workspaceId })).drafts.map(({ text }) => text);

test("the latest write counts, and one that was thrown away does not come back", async () => {
  const [old, newer, newest] = [at(-30), at(-20), at(-10)];
  expect(await write("newer", newer)).toMatchObject({ text: "newer", updatedAt: newer, threadId: null });
  expect(await write("old", old)).toMatchObject({ text: "newer", updatedAt: newer });
  expect(await kept()).toEqual(["newer"]);
  await write("", newest);
  expect(await write("newer", newer)).toMatchObject({ text: "", updatedAt: newest });
  expect(await kept()).toEqual([]);
});

test("a clock that is ahead does not win for ever", async () => {
  const { updatedAt } = await write("from the future", at(3_600));
  expect(Date.parse(updatedAt)).toBeLessThanOrEqual(Date.now() + 1_000);
  await expect.poll(async () => (await write("from now", at(0))).text).toBe("from now");
});

test("what one types is on one's other device, gathered; what is sent is gone there", async () => {
  const [desk, phone] = await Promise.all(
    [ada, await ada.anotherSession()].map((who) => startChat(server.url, who, workspaceId, general)),
  );
  if (!desk || !phone) throw new Error("Two devices were wanted.");
  let heard = 0;
  phone.socket.on("draft:updated", () => heard++);
  for (const text of ["D", "De", "Dea", "Dear", "Dear all"]) desk.writeDraft(general, null, text, at(0));
  desk.writeDraft(general, "2b1c6f0e-0000-4000-8000-000000000000", "in a thread", at(0));
  const seen = () =>
    phone
      .view()
      .drafts.map(({ text }) => text)
      .toSorted();
  await expect.poll(seen, within).toEqual(["Dear all", "in a thread"]);
  expect(heard).toBe(2);
  desk.writeDraft(general, null, "", at(0));
  await expect.poll(seen, within).toEqual(["in a thread"]);
  for (const chat of [desk, phone]) chat.stop();
});

test("what is thrown away is gone here at once and then everywhere, also by a clock that is behind", async () => {
  await write("a thought", at(0));
  const [desk, phone] = await Promise.all(
    [ada, await ada.anotherSession()].map((who) => startChat(server.url, who, workspaceId, general)),
  );
  const draft = desk?.getState().drafts.get(general);
  if (!desk || !phone || !draft) throw new Error("Two devices and a draft were wanted.");
  const clock = vi.spyOn(systemClock, "now").mockReturnValue(Date.now() - 3_600_000);
  desk.discardDraft(draft);
  clock.mockRestore();
  expect(desk.view().drafts).toEqual([]);
  await expect.poll(() => phone.view().drafts, within).toEqual([]);
  await expect.poll(kept, within).toEqual([]);
  for (const chat of [desk, phone]) chat.stop();
});
