import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Channel, Workspace } from "@/lib/objects";
import { signUp, type TestPerson } from "@/test/people";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { type Cluster, startCluster } from "./cluster";

/** Two instances index what either of them stores. Ada is on the first, Ben on the second. */

let cluster: Cluster;
let ada: TestPerson;
let ben: TestPerson;
let workspace: Workspace;
let general: Channel;

// Bounds for what must happen, not a measure of how soon.
const soon = { timeout: 40_000, interval: 100 };

beforeAll(async () => {
  cluster = await startCluster();
  const [first, second] = cluster.instances;
  [ada, ben] = await Promise.all([signUp(first.url, "Ada"), signUp(second.url, "Ben")]);
  ({ workspace, general } = await createTestWorkspace(ada));
  await addToWorkspace(ada, workspace.id, [ben]);
});
afterAll(() => cluster?.stop());

const say = (person: TestPerson, text: string) =>
  person.api("POST /channels/:id/messages", { id: general.id, clientId: randomUUID(), text });

async function find(person: TestPerson, q: string): Promise<string[]> {
  const ids: string[] = [];
  for (let before: string | undefined; ; ) {
    const page = await person.api("GET /workspaces/:id/search", {
      ...{ id: workspace.id, q, sort: "newest", before, limit: 50 },
    });
    ids.push(...page.hits.map(({ message }) => message.text));
    if (!page.next) return ids;
    before = page.next;
  }
}

test("what is stored by one instance is found by the other", async () => {
  const { message } = await say(ada, "a cormorant on the pier");
  await expect.poll(() => find(ben, "cormorant"), soon).toEqual([message.text]);
  await ben.api("POST /channels/:id/messages", { id: general.id, clientId: randomUUID(), text: "a heron" });
  await expect.poll(() => find(ada, "heron"), soon).toEqual(["a heron"]);
});

test("an instance that is killed while it indexes loses nothing, and nothing is found twice", async () => {
  const sent: string[] = [];
  const sending = (async () => {
    for (let n = 0; n < 300; n++) {
      const text = `gannet ${n}`;
      // What was not acknowledged need not be there.
      await say(ada, text).then(
        () => sent.push(text),
        () => undefined,
      );
    }
  })();
  await expect.poll(() => sent.length, soon).toBeGreaterThan(60);
  await cluster.instances[0].kill();
  await sending;
  expect(sent.length).toBeLessThan(300);

  await expect
    .poll(async () => {
      const found = await find(ben, "gannet");
      return sent.every((text) => found.includes(text)) && new Set(found).size === found.length;
    }, soon)
    .toBe(true);
});
