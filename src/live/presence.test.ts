import { beforeEach, expect, test } from "vitest";
import { createFakePage } from "./fake-page";
import { createFakeTransport, createManualClock } from "./fake-parts";
import { createPresence } from "./presence";

let server: ReturnType<typeof createFakeTransport>;
let presence: ReturnType<typeof createPresence>;
let advance: (ms: number) => Promise<void>;
let touch: () => void;

beforeEach(() => {
  const manual = createManualClock();
  advance = manual.advance;
  server = createFakeTransport();
  const { page, happen } = createFakePage();
  touch = () => happen.input();
  presence = createPresence({ transport: server.transport, clock: manual.clock, page });
  presence.start();
});

const minutes = (count: number) => count * 60_000;
const names = () => server.told.map(({ name }) => name);

test("five minutes after the last touch one is away, with the next touch back", async () => {
  await advance(minutes(4));
  touch();
  await advance(minutes(5) - 1);
  expect(names()).toEqual([]);
  await advance(1);
  expect(names()).toEqual(["presence:setAway"]);
  touch();
  touch();
  expect(names()).toEqual(["presence:setAway", "presence:setActive"]);
  await advance(minutes(5));
  expect(names()).toHaveLength(3);
});

test("a new connection of somebody who is away is told so", async () => {
  presence.connected();
  expect(names()).toEqual([]);
  await advance(minutes(5));
  presence.connected();
  expect(names()).toEqual(["presence:setAway", "presence:setAway"]);
});
