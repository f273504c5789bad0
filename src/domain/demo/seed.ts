import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { type Database, db } from "@/db/client";
import {
  account,
  channelMembers,
  channelNotified,
  channels,
  channelVersions,
  files,
  messages,
  threadFollowers,
  user,
  workspaceMembers,
  workspaces,
} from "@/db/schema";
import { conflict } from "@/lib/errors";
import { addEmoji } from "../emojis/add";
import { forgetBytes, type KeptFile } from "../files/keep-bytes";
import { followersOf } from "./followers";
import { keepFiles } from "./keep-files";
import { demoPassword, people, suggestedSignIns } from "./people";
import { type Story, tellStory } from "./story";

export type DemoSummary = {
  workspace: { slug: string; name: string };
  /** One account of each role. */
  signIn: { email: string; password: string }[];
  counts: { people: number; channels: number; directs: number; messages: number };
};

/** Whether nobody has an account yet: only then may the demo move in. */
export async function isFresh(database: Pick<Database, "select"> = db): Promise<boolean> {
  const anyone = await database.select({ id: user.id }).from(user).limit(1);
  return anyone.length === 0;
}

/**
 * Fills a fresh database with Tidewater: a workspace of thirteen people and six weeks of talk that end
 * now. All of it or nothing.
 *
 * @param hashPassword the hash that sign-in compares with, better-auth's.
 * @throws CodedError `CONFLICT` when somebody has an account already
 */
export async function seedDemo(hashPassword: (password: string) => Promise<string>): Promise<DemoSummary> {
  if (!(await isFresh())) throw notFresh();
  // Scrypt takes its time on purpose: one password for all, hashed once.
  const password = await hashPassword(demoPassword);
  const story = tellStory(Date.now());
  const kept: KeptFile[] = [];
  try {
    const fileRows = await keepFiles(story, (file) => kept.push(file));
    await db.transaction(async (tx) => {
      if (!(await isFresh(tx))) throw notFresh();
      await insertPeople(tx, story, password);
      await insertChannels(tx, story);
      await tx.insert(files).values(fileRows);
    });
  } catch (error) {
    await Promise.all(kept.map(forgetBytes));
    throw error;
  }
  await addOwnEmoji(story);

  const directs = story.channels.filter(({ row }) => row.kind === "direct").length;
  return {
    workspace: { slug: story.workspace.slug, name: story.workspace.name },
    signIn: suggestedSignIns.map((key) => ({ email: people[key].email, password: demoPassword })),
    counts: {
      people: story.people.length,
      channels: story.channels.length - directs,
      directs,
      messages: story.channels.reduce((sum, channel) => sum + channel.messages.length, 0),
    },
  };
}

async function addOwnEmoji({ workspace, people: told }: Story): Promise<void> {
  const hanna = told.find(({ key }) => key === "hanna");
  const picture = new Blob([await readFile(resolve("demo", "buoy.png"))]);
  const emoji = { workspaceId: workspace.id, name: "buoy", bytes: picture.stream(), length: picture.size };
  if (hanna) await addEmoji({ userId: hanna.id }, emoji);
}

const notFresh = () => conflict("The database is not empty: --demo fills fresh ones only.");

type Inserting = Pick<Database, "insert">;

async function insertPeople(tx: Inserting, story: Story, password: string): Promise<void> {
  const { workspace } = story;
  const accounts = story.people.map(({ key, id, joinedAt, lastActiveAt }) => {
    const { name, email, role } = people[key];
    return { id, name, email, role, createdAt: new Date(joinedAt), lastActiveAt: new Date(lastActiveAt) };
  });
  await tx.insert(user).values(accounts.map(({ role: _role, ...person }) => person));
  await tx.insert(account).values(
    accounts.map(({ id, createdAt }) => ({
      id: uuidv7(),
      accountId: id,
      providerId: "credential",
      userId: id,
      password,
      createdAt,
    })),
  );
  await tx.insert(workspaces).values({ ...workspace, createdAt: new Date(story.start) });
  await tx.insert(workspaceMembers).values(
    accounts.map(({ id, role, createdAt }) => ({
      workspaceId: workspace.id,
      userId: id,
      role,
      joinedAt: createdAt,
    })),
  );
}

async function insertChannels(tx: Inserting, story: Story): Promise<void> {
  await tx.insert(channels).values(story.channels.map(({ row }) => row));
  await tx
    .insert(channelVersions)
    .values(story.channels.map(({ row, version }) => ({ channelId: row.id, version })));
  // Nobody is told of what they talked about six weeks long.
  await tx
    .insert(channelNotified)
    .values(story.channels.map(({ row, version }) => ({ channelId: row.id, version })));
  await tx.insert(channelMembers).values(story.channels.flatMap(({ members }) => members));
  // One statement a channel: a statement holds at most 65,535 parameters.
  for (const channel of story.channels) await tx.insert(messages).values(channel.messages);
  await tx.insert(threadFollowers).values(story.channels.flatMap(followersOf));
}
