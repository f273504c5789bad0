import { expect, test } from "vitest";
import type { ChatSocket } from "@/lib/socket-client";
import { createChat } from "./chat";
import { createFakePage } from "./fake-page";
import { createFakeStorage, createManualClock, createRandom, me } from "./fake-parts";
import { createFakeNetwork, createFakeServer, type Frame } from "./fake-server";

/**
 * Whatever way news takes (frames of two instances that cross, come twice or never, answers that are
 * late, resets, sockets that come and go with HTTP in their place), the client ends where the server is.
 */
function play(seed: number) {
  const random = createRandom(seed);
  const { clock, advance } = createManualClock();
  const below = (limit: number) => Math.floor(random() * limit);
  const server = createFakeServer();
  for (let count = below(20); count > 0; count -= 1) server.write();
  const network = createFakeNetwork(server, clock, random);
  const opened = { channelId: "general", page: server.page({}) };
  const chat = createChat(
    { me, snapshot: server.snapshot(), opened },
    {
      socket: () => network.socket as unknown as ChatSocket,
      api: network.api,
      clock,
      page: createFakePage().page,
      outboxStorage: createFakeStorage().open,
    },
  );

  /** Each instance tells in its order; between the two there is none. Some frames are lost, some come again. */
  const instances = [0, 0];
  function deliver({ name, data }: Frame): void {
    const hear = () => network.hear(name, data);
    const fate = below(8);
    if (fate > 0) {
      const instance = below(2);
      const at = Math.max(instances[instance] ?? 0, clock.now() + below(600));
      instances[instance] = at;
      clock.after(at - clock.now(), hear);
    }
    if (fate > 4) clock.after(below(5_000), hear);
  }

  /** Often a new one, whose first frame is still on its way. */
  const anyRow = () => server.rows.at(-1 - below(below(2) === 0 ? 3 : server.rows.length));
  const written: string[] = [];
  function write(): void {
    written.push(`Mine ${written.length + 1}`);
    chat.send("general", written.at(-1) ?? "");
  }

  const happenings: (() => void)[] = [
    ...Array.from({ length: 6 }, () => () => deliver(server.write())),
    () => {
      const row = anyRow();
      if (row && row.deletedAt === null) deliver(server.edit(row));
    },
    () => {
      const row = anyRow();
      if (row && row.deletedAt === null) deliver(server.remove(row));
    },
    () => deliver(server.catchUp(Math.max(server.channel().version - below(6), 0))),
    write,
    () => chat.markRead("general", below(server.channel().version + 1)),
    () => chat.loadBefore("general"),
    () => chat.loadAfter("general"),
    () => chat.jumpToNewest("general"),
    () => network.hear("sync:hint", { channels: [{ channelId: "general", version: 0 }] }),
    () => network.hear("sync:hint", {}),
    () => network.cut(),
    () => network.connect(),
    () => {
      network.line.isHttpUp = below(3) > 0;
    },
  ];

  return {
    chat,
    server,
    written,
    async live(steps: number) {
      const stop = chat.start();
      chat.openChannel("general");
      network.connect();
      for (let step = 0; step < steps; step += 1) {
        happenings[below(happenings.length)]?.();
        // Mostly within a moment, sometimes long enough for HTTP to stand in.
        await advance(below(12) === 0 ? below(20_000) : below(300));
      }
      network.line.isHttpUp = true;
      network.connect();
      await advance(60_000);
      const { name, data } = server.write();
      network.hear(name, data);
      chat.jumpToNewest("general");
      await advance(60_000);
      return stop;
    },
  };
}

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

test.each(seeds)("any history ends where the server is: seed %i", async (seed) => {
  const { chat, server, written, live } = play(seed);
  const stop = await live(150);
  const { channels, timelines, outbox, connection } = chat.getState();
  const timeline = timelines.get("general");
  const first = timeline?.messages[0]?.seq ?? 0;
  expect([connection.status, outbox]).toEqual(["online", []]);
  expect(channels.get("general")).toEqual(server.channel());
  expect(timeline).toMatchObject({ hasAfter: false, loading: null, version: server.channel().version });
  expect(timeline?.messages).toEqual(server.rows.filter(({ seq }) => seq >= first));
  expect(timeline?.messages.length).toBeGreaterThan(0);
  expect(server.sent).toEqual(written);
  stop();
});
