import { expect, test } from "vitest";
import { Tally } from "./tally";

const frame = (...texts: string[]) =>
  Buffer.from(`42${JSON.stringify(["message:new", { messages: texts.map((text) => ({ seq: 1, text })) }])}`);

test("a round is complete when every receiver has heard every message, however they are framed", async () => {
  const tally = new Tally(2);
  const [one, two] = [tally.next(), tally.next()];
  let isComplete = false;
  const complete = tally.complete().finally(() => {
    isComplete = true;
  });
  tally.hear(0, frame(one, two));
  tally.hear(1, frame(one));
  await new Promise(setImmediate);
  expect(isComplete).toBe(false);
  tally.hear(1, frame(two));
  expect(await complete).toMatchObject({ deliveries: 4 });
});

test("a delivery that is missing fails the round", async () => {
  const tally = new Tally(2);
  tally.hear(0, frame(tally.next()));
  await expect(tally.complete(1)).rejects.toThrow("1 deliveries were counted and 2 were due.");
});

test("one message twice does not stand for two", async () => {
  const tally = new Tally(2);
  const [one, two] = [tally.next(), tally.next()];
  for (const receiver of [0, 1]) tally.hear(receiver, frame(one, two));
  tally.hear(0, frame(two));
  await expect(tally.complete(1)).rejects.toThrow("5 deliveries were counted and 4 were due.");
});
