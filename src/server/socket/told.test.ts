import { expect, test } from "vitest";
import { createRandom } from "@/test/random";
import { beginTelling, endTelling, noteTold, toldChannels } from "./told";

const channel = { id: "c", kind: "public" } as const;
const now = () => [...toldChannels()].map(({ version, ahead }) => ({ version, ahead: ahead.length }));

test("what crosses on its way, or comes twice, in any order, ends where all has been told", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = createRandom(seed);
    const spans = Array.from({ length: 30 }, (_, index) => ({ since: index * 2, version: index * 2 + 2 }));
    const lost = random.pick(spans);
    beginTelling(channel, 0);
    const arriving = [...spans, ...spans.slice(0, 5)].filter((span) => span !== lost);
    while (arriving.length > 0)
      for (const span of arriving.splice(random.below(arriving.length), 1)) noteTold(channel, span);
    expect(now()).toMatchObject([{ version: lost.since }]);
    noteTold(channel, lost);
    expect(now()).toEqual([{ version: 60, ahead: 0 }]);
    endTelling("channel:c");
  }
});

test("a room without anybody in it is not kept", () => {
  noteTold(channel, { since: 0, version: 5 });
  expect(now()).toEqual([]);
});
