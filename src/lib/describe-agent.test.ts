import { expect, it } from "vitest";
import { describeAgent } from "./describe-agent";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`,
    "Edge on Windows",
  ],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.0 Safari/605.1`, "Safari on macOS"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${webkit} Chrome/140.0 Mobile Safari/537.36`,
    "Chrome on Android",
  ],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari on iPhone"],
  ["node", "A program"],
  [null, "A program"],
])("%s", (header, name) => {
  expect(describeAgent(header).name).toBe(name);
});

it("tells what one holds in a hand", () => {
  expect(describeAgent("Mozilla/5.0 (iPhone)").isHandheld).toBe(true);
  expect(describeAgent("Mozilla/5.0 (X11; Linux x86_64)").isHandheld).toBe(false);
});
