import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { closeDatabase, openDatabase, sql } from "@/db/client";
import { countJobs } from "@/domain/count-jobs";
import { addJobs, type NewJob } from "@/domain/jobs";
import { createTestDatabase, type TestDatabase, withAdmin } from "@/test/database";
import { jobKindsOf } from "@/test/job-kinds";
import { createLog } from "../log";
import { type JobKinds, type JobQueue, startJobQueue } from "./queue";

let database: TestDatabase;
let queues: JobQueue[];
beforeEach(async () => {
  database = await createTestDatabase();
  openDatabase(database.url, { poolSize: 5 });
  queues = [];
});
afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  await closeDatabase();
  await database.drop();
});

async function start(kinds: JobKinds, pollMs = 60_000): Promise<JobQueue & { ended: string[] }> {
  const ended: string[] = [];
  const onEnded = (name: string, outcome: string) => void ended.push(`${name} ${outcome}`);
  const queue = await startJobQueue({ kinds, log: createLog("silent", false), onEnded, pollMs });
  queues.push(queue);
  return Object.assign(queue, { ended });
}

const push = (deviceId: string, more: Partial<NewJob> = {}): NewJob =>
  ({ name: "push", data: { notificationId: "any", deviceId }, ...more }) as NewJob;
const states = async () =>
  (
    await sql<{ state: string }[]>`select state from pgboss.job where name = 'push' order by created_on, id`
  ).map(({ state }) => state);
const due = () => sql`update pgboss.job set start_after = now() - interval '1 second' where state = 'retry'`;
const within = { timeout: 20_000 };

test("each job runs once, however many instances there are", async () => {
  const ran: string[] = [];
  const kinds = jobKindsOf(async ({ deviceId }) => void ran.push(deviceId));
  await start(kinds, 20);
  await start(kinds, 20);
  const names = Array.from({ length: 200 }, (_, index) => `device ${index}`);
  for (let at = 0; at < names.length; at += 10)
    await addJobs(names.slice(at, at + 10).map((name) => push(name)));

  await expect.poll(async () => new Set(await states()), within).toEqual(new Set(["completed"]));
  expect(ran.toSorted()).toEqual(names.toSorted());
  expect(
    new Set(queues.map((queue) => (queue as Awaited<ReturnType<typeof start>>).ended.length > 0)),
  ).toEqual(new Set([true]));
});

test("instances that start together on an empty database make the queue once", async () => {
  const kinds = jobKindsOf(async () => undefined);
  await Promise.all(Array.from({ length: 4 }, () => start(kinds)));
  await addJobs([push("any")]);
  await expect.poll(states, within).toEqual(["completed"]);
});

test("what this instance adds it does at once; what a transaction adds, when it commits, or never", async () => {
  const ran: string[] = [];
  await start(jobKindsOf(async ({ deviceId }) => void ran.push(deviceId)));
  await addJobs([push("outside")]);
  await expect.poll(() => ran, within).toEqual(["outside"]);
  await expect(
    sql.begin(async (tx) => {
      await addJobs([push("rolled back")], tx);
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  await sql.begin((tx) => addJobs([push("inside"), push("later", { after: 3_600 })], tx));
  await expect.poll(() => ran, within).toEqual(["outside", "inside"]);
  await expect.poll(countJobs, within).toMatchObject([{ name: "push", waiting: 1, active: 0, failed: 0 }]);
});

test("of those with one key one waits; of those in one stretch of time one is", async () => {
  await start(jobKindsOf(async () => undefined));
  const digest: NewJob = { name: "mail-digest", data: { userId: "ada" }, key: "ada", after: 3_600 };
  await Promise.all([addJobs([digest, digest]), addJobs([digest])]);
  const hourly: NewJob = { name: "expiry", data: {}, every: 3_600 };
  await Promise.all([addJobs([hourly, hourly]), addJobs([hourly])]);
  const rows = await sql`select name, count(*)::int from pgboss.job group by name order by name`;
  expect(rows.map(({ name, count }) => [name, count])).toEqual([
    ["expiry", 1],
    ["mail-digest", 1],
  ]);
});

test("what fails is tried again, later and later, and then kept as failed", async () => {
  const kinds = jobKindsOf(() => Promise.reject(new Error("not today")), {
    retry: { limit: 2, seconds: 100 },
  });
  const queue = await start(kinds);
  await addJobs([push("any")]);
  const pauses: number[] = [];
  for (const tries of [1, 2]) {
    await expect.poll(() => queue.ended.length, within).toBe(tries);
    const [row] = await sql<{ pause: number }[]>`
      select extract(epoch from start_after - now())::float as pause from pgboss.job where state = 'retry'`;
    pauses.push(row?.pause ?? 0);
    await due();
    queue.look();
  }
  await expect.poll(states, within).toEqual(["failed"]);
  expect(queue.ended).toEqual(["push retried", "push retried", "push failed"]);
  expect(pauses[0]).toBeGreaterThan(90);
  expect(pauses[1]).toBeGreaterThan(190);
  expect(await sql`select output->>'message' as said from pgboss.job`).toMatchObject([{ said: "not today" }]);
  await queue.maintain();
  expect((await countJobs()).find(({ name }) => name === "push")).toMatchObject({ waiting: 0, failed: 1 });
});

test("data that do not fit fail, and nothing else does", async () => {
  const queue = await start(jobKindsOf(async () => undefined, { retry: { limit: 0, seconds: 1 } }));
  await addJobs([{ name: "push", data: { of: "another release" } } as unknown as NewJob, push("good")]);
  await expect.poll(() => queue.ended.toSorted(), within).toEqual(["push completed", "push failed"]);
});

test("a job of an instance that is killed is done by another", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "src/test/job-child.ts", database.url], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ran: string[] = [];
  const kinds = jobKindsOf(async ({ deviceId }) => void ran.push(deviceId));
  const adder = await start(kinds);
  await adder.stop();
  await addJobs([push("theirs")]);
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  expect(said.toString()).toBe("theirs\n");
  child.kill("SIGKILL");
  await once(child, "exit");

  const queue = await start(kinds, 20);
  await queue.maintain();
  expect(await states()).toEqual(["active"]);
  // A minute later.
  await sql`update pgboss.job set started_on = started_on - interval '61 seconds'`;
  await queue.maintain();
  await due();
  await expect.poll(states, within).toEqual(["completed"]);
  expect(ran).toEqual(["theirs"]);
});

test("PostgreSQL goes away while a job runs, and comes back: it is done once, and so is the next", async () => {
  let runs = 0;
  let finish: () => void = () => undefined;
  await start(
    jobKindsOf(async () => {
      runs++;
      if (runs === 1)
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
    }),
    50,
  );
  await addJobs([push("first")]);
  await expect.poll(() => runs, within).toBe(1);

  const name = new URL(database.url).pathname.slice(1);
  const admin = (statement: string) =>
    withAdmin(inject("postgresUrl"), (connection) => connection.unsafe(statement));
  await admin(`alter database ${name} allow_connections false`);
  await admin(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  finish();
  // Whether a statement fails now or waits for the next connection is the driver's choice.
  const meanwhile = addJobs([push("meanwhile")]).then(
    () => 1,
    () => 0,
  );
  await admin("select pg_sleep(0.3)");
  await admin(`alter database ${name} allow_connections true`);

  const stored = await meanwhile;
  const allDone = (count: number) =>
    expect
      .poll(() => states().catch(() => []), within)
      .toEqual(Array.from({ length: count }, () => "completed"));
  await allDone(1 + stored);
  await addJobs([push("second")]);
  await allDone(2 + stored);
  expect(runs).toBe(2 + stored);
});

test("an instance that stops ends what it has begun, takes nothing new, and loses nothing", async () => {
  const ran: string[] = [];
  let finish: () => void = () => undefined;
  const queue = await start(
    jobKindsOf(async ({ deviceId }) => {
      ran.push(deviceId);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    }),
    20,
  );
  await addJobs([push("begun")]);
  await expect.poll(() => ran, within).toEqual(["begun"]);
  const stopped = queue.stop();
  await addJobs([push("new")]);
  finish();
  await stopped;
  expect(await states()).toEqual(["completed", "created"]);
  expect(ran).toEqual(["begun"]);
});
