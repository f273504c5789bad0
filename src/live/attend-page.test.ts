import { beforeEach, expect, test } from "vitest";
import { attendPage } from "./attend-page";
import type { Clock } from "./clock";
import { createFakePage } from "./fake-page";
import { createManualClock } from "./fake-parts";

let { device, happen, page } = createFakePage();
let told: string[];
let advance: (ms: number) => Promise<void>;
let sleptMs: number;
let stop: () => void;

beforeEach(() => {
  ({ device, happen, page } = createFakePage());
  const manual = createManualClock();
  advance = manual.advance;
  sleptMs = 0;
  // While a device sleeps its timers stand still; its clock does not.
  const clock: Clock = { ...manual.clock, now: () => manual.clock.now() + sleptMs };
  told = [];
  stop = attendPage(page, clock, {
    onLeave: () => told.push("leave"),
    onReturn: () => told.push("return"),
    onWake: () => told.push("wake"),
  });
});

const show = (isVisible: boolean) => {
  device.isVisible = isVisible;
  happen.visibility();
};

test("a short look elsewhere is a return, a long one a waking", async () => {
  show(false);
  await advance(9_999);
  show(true);
  expect(told.splice(0)).toEqual(["leave", "return"]);
  show(false);
  await advance(10_000);
  show(true);
  expect(told).toEqual(["leave", "return", "wake"]);
});

test("a page that was frozen, or comes out of the browser's memory, wakes", () => {
  happen.thaw();
  expect(told).toEqual(["return", "wake"]);
});

test("a device that slept wakes its page, though the page never was hidden", async () => {
  await advance(60_000);
  expect(told).toEqual([]);
  sleptMs = 3_600_000;
  await advance(5_000);
  expect(told).toEqual(["return", "wake"]);
  await advance(60_000);
  expect(told).toEqual(["return", "wake"]);
});

test("a hidden page whose timers are slowed down does not wake again and again", async () => {
  show(false);
  for (let minute = 0; minute < 5; minute += 1) {
    sleptMs += 60_000;
    await advance(5_000);
  }
  expect(told).toEqual(["leave"]);
});

test("stopping ends all of it", async () => {
  stop();
  sleptMs = 3_600_000;
  await advance(60_000);
  happen.thaw();
  show(false);
  expect(told).toEqual([]);
});
