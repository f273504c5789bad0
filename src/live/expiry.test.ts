import { expect, test } from "vitest";
import { createExpiry } from "./expiry";
import { aSnapshot, createManualClock, me } from "./fake-parts";
import { putPerson } from "./people";
import { firstState } from "./snapshot";
import { createStore } from "./store";

const minutes = (count: number) => count * 60_000;

function open() {
  const { clock, advance } = createManualClock();
  const store = createStore(firstState(me, aSnapshot()));
  const at = (ms: number) => new Date(clock.now() + ms).toISOString();
  const person = (id: string) => {
    const found = store.getState().people.get(id);
    if (!found) throw new Error(`${id} is not there.`);
    return found;
  };
  const stop = createExpiry({ store, clock }).start();
  const say = (id: string, customUntil: string | null, dndUntil: string | null) =>
    store.learn((state) =>
      putPerson(state, {
        ...person(id),
        ...{ customStatus: { emoji: "☕", text: "Break", until: customUntil }, dndUntil },
      }),
    );
  return { store, advance, at, person, say, stop };
}

test("what somebody says of themselves is over when its time is, each at its own", async () => {
  const { advance, at, person, say } = open();
  say("somebody", at(minutes(30)), at(minutes(10)));
  say("other", null, at(minutes(200)));
  await advance(minutes(10) - 1);
  expect(person("somebody")).toMatchObject({ customStatus: { text: "Break" }, dndUntil: expect.any(String) });
  await advance(1);
  expect(person("somebody")).toMatchObject({ customStatus: { text: "Break" }, dndUntil: null });
  await advance(minutes(20));
  expect(person("somebody")).toMatchObject({ customStatus: null });
  // Longer than one timer runs, and what has no end stays.
  await advance(minutes(169));
  expect(person("other").dndUntil).not.toBeNull();
  await advance(minutes(1));
  expect(person("other")).toMatchObject({ customStatus: { text: "Break" }, dndUntil: null });
});

test("a time that was put off counts, and nothing happens after the end", async () => {
  const { advance, at, person, say, stop } = open();
  say("somebody", at(minutes(30)), null);
  say("somebody", at(minutes(60)), null);
  await advance(minutes(59));
  expect(person("somebody").customStatus).not.toBeNull();
  stop();
  await advance(minutes(5));
  expect(person("somebody").customStatus).not.toBeNull();
});
