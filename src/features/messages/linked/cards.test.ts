import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { MessageCard } from "@/lib/objects";
import { createCards } from "./cards";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const at = (seq: number) => ({ channelId: "channel", seq });
const card = (seq: number, text = `${seq}`): MessageCard => ({
  ...{ id: `${seq}`, channelId: "channel", seq, authorId: "somebody", createdAt: "", text },
});

/** An API that has the cards given, and notes what is asked. */
function anApi(cards: Map<number, MessageCard>) {
  const asked: number[][] = [];
  let isAway = false;
  const api = (async (_: string, { places }: { places: { seq: number }[] }) => {
    if (isAway) throw new CodedError("UNAVAILABLE", "away");
    asked.push(places.map(({ seq }) => seq));
    return { cards: places.flatMap(({ seq }) => cards.get(seq) ?? []) };
  }) as unknown as ApiClient;
  const setAway = (away: boolean) => {
    isAway = away;
  };
  return { api, asked, setAway };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test("what is looked at together is asked for together, once, fifty at a time", async () => {
  const { api, asked } = anApi(new Map([[1, card(1)]]));
  const cards = createCards(api, "workspace");
  for (let seq = 1; seq <= 60; seq++) for (const _ of [1, 2]) cards.subscribe(at(seq), () => undefined);
  expect(cards.get(at(1))).toBeUndefined();
  await settle();
  expect(asked.map((seqs) => seqs.length)).toEqual([50, 10]);
  expect([cards.get(at(1)), cards.get(at(2))]).toEqual([card(1), null]);
});

test("what is looked at again after a while is asked for again, and who looks hears of it", async () => {
  const stored = new Map([[1, card(1, "before")]]);
  const { api, asked } = anApi(stored);
  const cards = createCards(api, "workspace");
  const stop = cards.subscribe(at(1), () => undefined);
  await settle();
  stop();
  stored.set(1, card(1, "after"));
  cards.subscribe(at(1), () => undefined)();
  await settle();
  expect(asked).toHaveLength(1);

  await vi.advanceTimersByTimeAsync(30_000);
  const heard = vi.fn();
  cards.subscribe(at(1), heard);
  expect(cards.get(at(1))?.text).toBe("before");
  await settle();
  expect(heard).toHaveBeenCalledOnce();
  expect(cards.get(at(1))?.text).toBe("after");
});

test("while the server is away it is asked again for those who still look", async () => {
  const { api, asked, setAway } = anApi(new Map([[1, card(1)]]));
  const cards = createCards(api, "workspace");
  setAway(true);
  cards.subscribe(at(1), () => undefined);
  cards.subscribe(at(2), () => undefined)();
  await settle();
  setAway(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual([[1]]);
  expect(cards.get(at(1))).toEqual(card(1));
});
