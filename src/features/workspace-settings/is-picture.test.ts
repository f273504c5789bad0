import sharp from "sharp";
import { expect, test } from "vitest";
import { isPicture } from "./is-picture";

const made = sharp({ create: { width: 2, height: 2, channels: 3, background: "red" } });

test.each(["png", "jpeg", "gif", "webp"] as const)(
  "a %s is a picture, whatever it is called",
  async (kind) => {
    const bytes = new Uint8Array(await made.clone().toFormat(kind).toBuffer());
    expect(await isPicture(new File([bytes], "letter.txt", { type: "text/plain" }))).toBe(true);
  },
);

test.each([
  "",
  "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "%PDF-1.7",
  "GIF89",
  "RIFF----WAVEfmt ",
  " \x89PNG\r\n\x1a\n",
])("%j is none, though it says so", async (content) => {
  expect(await isPicture(new File([content], "a.png", { type: "image/png" }))).toBe(false);
});
