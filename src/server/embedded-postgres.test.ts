import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { freePort } from "./free-port";

// The real one, except where a test says what happens meanwhile.
vi.mock("./free-port", { spy: true });

/** Below a `mktemp -d` of mode 0700, which as root is the hard case: PostgreSQL runs as another user. */

let folder: string;
let running: EmbeddedPostgres | null = null;
const warnings: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-embedded-"));
  await start();
  await query((sql) => sql`create table kept (word text)`);
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(settings: Record<string, string> = {}): Promise<void> {
  running = await startEmbeddedPostgres({
    settings,
    dataFolder: { path: folder, secret: async () => "a-password" },
    log: { info: () => undefined, warn: (message: unknown) => warnings.push(String(message)) },
  });
}

async function stop(): Promise<void> {
  await running?.stop();
  running = null;
}

async function query<T>(run: (sql: postgres.Sql) => Promise<T>, url = running?.url ?? ""): Promise<T> {
  const sql = postgres(url, { max: 1 });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

const keep = (word: string) => query((sql) => sql`insert into kept values (${word})`);
const kept = () =>
  query(async (sql) => (await sql<{ word: string }[]>`select word from kept order by 1`).map((r) => r.word));
const pidFile = () => join(folder, "postgres/cluster/postmaster.pid");
const postmaster = async () => Number((await readFile(pidFile(), "utf8")).split("\n")[0]);

test("it is durable, speaks Unicode, and only the loopback with the password gets in", async () => {
  const settings = await query(
    (sql) => sql`select name, setting from pg_settings where name in
      ('fsync', 'full_page_writes', 'listen_addresses', 'unix_socket_directories') order by name`,
  );
  expect(Object.fromEntries(settings.map((row) => [row.name, row.setting]))).toEqual({
    fsync: "on",
    full_page_writes: "on",
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
  });
  const [text] = await query((sql) => sql`select lower('ÄЯ') as lower, 'Ä' ~* 'ä' as insensitive`);
  expect(text).toEqual({ lower: "äя", insensitive: true });
  const wrong = (running?.url ?? "").replace("a-password", "another");
  await expect(query((sql) => sql`select 1`, wrong)).rejects.toThrow(/password authentication failed/);
});

test("what people write stays out of its log", async () => {
  await query((sql) => sql`create table unique_words (word text unique)`);
  await query((sql) => sql`insert into unique_words values ('a-secret-word')`);
  const again = query((sql) => sql`insert into unique_words select 'a-secret-word'`);
  await expect(again).rejects.toThrow(/duplicate key/);
  const log = await readFile(join(folder, "postgres/server.log"), "utf8");
  expect(log).toContain("duplicate key");
  expect(log).not.toContain("a-secret-word");
});

test("a restart keeps the data", async () => {
  await keep("1 before the restart");
  await stop();
  await start();
  expect(await kept()).toEqual(["1 before the restart"]);
  expect(warnings).toEqual([]);
});

test("left running by a killed run, it is stopped first, which is said once", async () => {
  await keep("2 before the kill of the run");
  const before = await postmaster();
  await start();
  expect(await postmaster()).not.toBe(before);
  expect(await kept()).toContain("2 before the kill of the run");
  expect(warnings).toEqual([expect.stringContaining("stopping the PostgreSQL that it left behind")]);
});

test("killed with everything else, it comes back with what was committed", async () => {
  await keep("3 before the kill of all");
  process.kill(await postmaster(), "SIGKILL");
  await start();
  expect(await kept()).toContain("3 before the kill of all");
});

test("a process id that a stranger got meanwhile keeps nothing from starting, and the stranger lives", async () => {
  await keep("4 before the stranger");
  await stop();
  const owner = await stat(join(folder, "postgres/cluster"));
  const as = process.getuid?.() === 0 ? { uid: owner.uid, gid: owner.gid } : {};
  const stranger = spawn("sleep", ["600"], { ...as, stdio: "ignore" });
  await once(stranger, "spawn");
  try {
    const content = `${stranger.pid}\n${folder}/postgres/cluster\n1\n5432\n\n127.0.0.1\n1 1\nready   \n`;
    await writeFile(pidFile(), content);
    await start();
    expect(await kept()).toContain("4 before the stranger");
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  } finally {
    stranger.kill("SIGKILL");
  }
});

test("a first start that was cut short is a first start again", async () => {
  const other = await mkdtemp(join(tmpdir(), "parley-embedded-"));
  try {
    await mkdir(join(other, "postgres/cluster.new/base"), { recursive: true });
    const fresh = await startEmbeddedPostgres({
      dataFolder: { path: other, secret: async () => "secret" },
      log: { info: () => undefined, warn: () => undefined },
    });
    expect(await query((sql) => sql`select 1 as one`, fresh.url)).toEqual([{ one: 1 }]);
    await fresh.stop();
  } finally {
    await rm(other, { recursive: true, force: true });
  }
});

test("a port that somebody takes between the look and the start is left to them", async () => {
  await stop();
  const somebody = createServer().listen(0, "127.0.0.1");
  await once(somebody, "listening");
  const { port } = somebody.address() as AddressInfo;
  vi.mocked(freePort).mockResolvedValueOnce(port);
  await start();
  expect(new URL(running?.url ?? "").port).not.toBe(String(port));
  expect(await kept()).not.toEqual([]);
  somebody.close();
});

test("why it does not start is said in one line", async () => {
  await stop();
  await expect(start({ max_connections: "none" })).rejects.toThrow(
    /^PostgreSQL does not start: [^\n]*max_connections[^\n]*$/,
  );
});
