import type { TestPerson } from "@/test/people";
import type { Random } from "@/test/random";
import { type Connection, openConnection } from "./connection";
import type { History } from "./history";
import { type Line, openLine } from "./line";
import { openReader, type Reader } from "./reader";
import { openTab, type Tab } from "./tab";
import type { Team } from "./team";
import { startWriter, type Writer } from "./writer";

/** Everybody who talks: plain clients that do what the contract asks, and tabs with the product's own. */
export type Crowd = {
  lines: Line[];
  readers: Reader[];
  tabs: Tab[];
  /** How many are connected. */
  connected(): number;
  /** Writes nothing new; resolves when all that plain clients wrote is answered for. */
  finish(): Promise<void>;
  /** The first of each kind go home. @returns the ids of those who stay */
  sendSomeHome(): Set<string>;
  close(): Promise<void>;
};

export type CrowdOptions = {
  team: Team;
  /** So many of the team, the first ones, use the product's own client. */
  tabs: number;
  balancerUrl: string;
  history: History;
  random: Random;
  pauseMs: number;
};

export async function openCrowd(options: CrowdOptions): Promise<Crowd> {
  const { team, history, random, pauseMs } = options;
  const lines: Line[] = [];
  const tabs: Tab[] = [];
  const plain: { reader: Reader; connection: Connection; writer: Writer }[] = [];
  const openPlain = (url: string, person: TestPerson) => {
    const connection = openConnection(url, person.token, random);
    const reader = openReader(person, team.workspace.id, connection, history);
    const channelIds = [team.general, ...team.channels].map(({ id }) => id);
    const writer = startWriter({ authorId: person.id, channelIds, connection, history, random, pauseMs });
    plain.push({ reader, connection, writer });
  };
  for (const [index, person] of team.people.entries()) {
    const line = await openLine(Number(new URL(options.balancerUrl).port));
    lines.push(line);
    const url = `http://127.0.0.1:${line.port}`;
    const place = { workspaceId: team.workspace.id, channelId: team.general.id };
    if (index < options.tabs) tabs.push(await openTab(url, person, place, { history, random }));
    else openPlain(url, person);
  }
  return {
    lines,
    readers: plain.map(({ reader }) => reader),
    tabs,
    connected: () =>
      [
        ...tabs,
        ...plain.map(({ connection }) => ({ isConnected: () => connection.socket.connected })),
      ].filter((one) => one.isConnected()).length,
    async finish() {
      for (const tab of tabs) tab.finish();
      await Promise.all(plain.map(({ writer }) => writer.finish()));
    },
    sendSomeHome() {
      const [tab, [client]] = [tabs[0], plain];
      tab?.close();
      client?.connection.close();
      const gone = [tab?.userId, client?.reader.userId];
      return new Set(team.people.map(({ id }) => id).filter((id) => !gone.includes(id)));
    },
    async close() {
      for (const tab of tabs) tab.close();
      for (const { connection } of plain) connection.close();
      await Promise.all(lines.map((line) => line.close()));
    },
  };
}
