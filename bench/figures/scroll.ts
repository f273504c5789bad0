import sharp from "sharp";
import { insertMixed, makeRoot } from "../../e2e/mixed-messages";
import { openBrowserPage } from "../browser";
import { plainPage } from "../floors/plain-page";
import { Scope } from "../scope";
import { type Scrolled, scrollToStart } from "../scroll-list";
import { openDatabase, openParley, openTeam } from "../services";
import type { Figure, Row } from "./figure";

const screen = { viewport: { width: 1280, height: 900 } };
const parts = [0, 0.1, 0.5, 1];

/** A long channel and a long thread in a browser, from their end to their first message by the wheel. */
export const scroll: Figure = async (run, effort) => {
  const sizes = effort.isSmoke
    ? { channel: 120, thread: 60, floor: 60, restMs: 300 }
    : { channel: 100_000, thread: 5_000, floor: 5_000, restMs: 3_000 };
  const database = await openDatabase(run);
  const server = await openParley(run, database);
  const team = await openTeam(database, { people: 5, channels: 2 });
  const [channelId = "", threadChannelId = ""] = team.channelIds;
  const { userIds, workspaceId, tokens } = team;
  const [token = ""] = tokens;
  const picture = await storePicture(server.url, workspaceId, token);
  const { sql } = database;
  await insertMixed(sql, { channelId, userIds, picture, from: 1, to: sizes.channel });
  await insertMixed(sql, { channelId: threadChannelId, userIds, from: 1, to: 1 });
  const [root] = await sql<{ id: string }[]>`select id from messages where channel_id = ${threadChannelId}`;
  const threadId = root?.id ?? "";
  const replies = { channelId: threadChannelId, userIds, picture, threadId };
  await insertMixed(sql, { ...replies, from: 2, to: sizes.thread + 1 });
  await makeRoot(sql, { channelId: threadChannelId, seq: 1, replies: sizes.thread, userIds });
  await sql`vacuum analyze`;

  const scrollPage = async (what: string, path: string, label: RegExp, size: number) => {
    // Each in a browser of its own: what one leaves behind does not count for the next.
    const scope = new Scope();
    try {
      const browser = await openBrowserPage(scope, { ...screen, url: server.url, token });
      const { page } = browser;
      if (path === "") await page.setContent(plainPage(size));
      else await page.goto(path);
      const list = page.getByRole("feed", { name: label });
      // Until the list that is alive is there, and has found its end.
      await list.getByRole("article").last().waitFor();
      await page.waitForTimeout(sizes.restMs);
      return await scrollToStart(browser, list, size, parts, (part) => tell(what, part));
    } finally {
      await scope.close();
    }
  };

  const names = {
    floor: `floor: a plain page, ${count(sizes.floor)} rows`,
    channel: `channel, ${count(sizes.channel)} messages`,
    thread: `thread, ${count(sizes.thread)} replies`,
  };
  const wanted = (what: string) => what.includes(effort.only);
  const measured = new Map<string, Scrolled>();
  measured.set(names.floor, await scrollPage(names.floor, "", /^/, sizes.floor));
  if (wanted(names.thread)) {
    const path = `/w/${workspaceId}/c/${threadChannelId}?thread=${threadId}`;
    measured.set(names.thread, await scrollPage(names.thread, path, /^Replies/, sizes.thread + 1));
  }
  if (wanted(names.channel)) {
    const path = `/w/${workspaceId}/c/${channelId}`;
    measured.set(names.channel, await scrollPage(names.channel, path, /^Messages/, sizes.channel));
  }
  const floorP95 = measured.get(names.floor)?.workMs.p95 ?? Number.NaN;
  return {
    title: "Scrolling a long list in the browser, from its end to its first message",
    notes: [
      `Chromium, ${screen.viewport.width} × ${screen.viewport.height}, turns of 400 pixels, the next one as soon as one is painted.`,
      "work: the main thread's own time from one turn to the next, all tasks of two or three frames together: none of them is longer. floor: the same texts, all in the document.",
      "long: tasks over 50 ms. jumps: messages that in a painted frame were more than a pixel from where they had been or the wheel had moved them, by both edges. lost: frames in which nothing was left of what had been on the screen. waits: turns that found nothing above because it had not come yet.",
      "MB: objects on the heap after garbage was collected; to 10 %: beside the same when a tenth was scrolled.",
    ],
    rows: [
      ...[...measured].map(([what, scrolled]) => scrollRow(what, scrolled, floorP95)),
      ...[...measured]
        .filter(([what]) => what !== names.floor)
        .flatMap(([what, { memory }]) => memoryRows(what, memory)),
    ],
  };
};

const scrollRow = (what: string, { workMs, frameMs, ...scrolled }: Scrolled, floorP95: number): Row => ({
  what,
  values: {
    turns: scrolled.turns,
    "work p50 ms": workMs.p50,
    "p95 ms": workMs.p95,
    "max ms": workMs.max,
    "p95/floor": workMs.p95 / floorP95,
    long: scrolled.longTasks,
    "longest ms": scrolled.longestTaskMs,
    "frame p50 ms": frameMs.p50,
    "frame p95 ms": frameMs.p95,
    jumps: scrolled.jumps,
    waits: scrolled.waits,
    lost: scrolled.framesWithoutAnchor,
    seconds: scrolled.seconds,
  },
});

function memoryRows(what: string, memory: Scrolled["memory"]): Row[] {
  const tenth = memory.find(({ part }) => part === 0.1)?.metrics.JSHeapUsedSize ?? Number.NaN;
  return memory.map(({ part, metrics, elements }) => ({
    what: `${what}: ${part * 100} % scrolled`,
    values: {
      MB: metrics.JSHeapUsedSize / 2 ** 20,
      "to 10 %": metrics.JSHeapUsedSize / tenth,
      elements,
      nodes: metrics.Nodes,
    },
  }));
}

const count = (size: number) => size.toLocaleString("en");

/** It takes minutes: who waits sees how far it is. Not part of the result. */
const tell = (what: string, part: number) => process.stderr.write(`${what}: ${Math.round(part * 100)} %\n`);

/** One that is larger than it is shown, so that there is a smaller one of it. */
async function storePicture(url: string, workspaceId: string, token: string): Promise<{ id: string }> {
  const bytes = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: "#3366cc" } })
    .png()
    .toBuffer();
  const response = await fetch(`${url}/api/v1/workspaces/${workspaceId}/files?name=picture.png`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: new Uint8Array(bytes),
  });
  if (!response.ok) throw new Error(`The picture was refused: ${response.status}.`);
  const { file } = (await response.json()) as { file: { id: string } };
  return file;
}
