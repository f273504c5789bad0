import { expect, test } from "vitest";
import { readPage } from "./read-page";

const url = "https://example.org/a/page";
const read = (html: string, contentType = "text/html; charset=utf-8") =>
  readPage(Buffer.from(html), contentType, url);
const nothing = { title: null, description: null, site: null, image: null };

test("a page is what it says for previews, else what it says for its tab", () => {
  const head = `<title>In the tab</title>
    <meta name="description" content="For searches">
    <meta property="og:title" content="For previews &amp; more">
    <meta property="og:site_name" content="Example">
    <meta property="og:image" content="/picture.png">`;
  expect(read(`<html><head>${head}</head><body><svg><title>Not this</title></svg></body></html>`)).toEqual({
    title: "For previews & more",
    description: "For searches",
    site: "Example",
    image: "https://example.org/picture.png",
  });
  expect(read("<svg><title>Icon</title></svg><title>\n Two  words\u202e </title>")).toEqual({
    ...nothing,
    title: "Two words",
  });
});

test("letters are read in the page's own charset", () => {
  const latin = Buffer.from("<title>Grüße</title>", "latin1");
  expect(readPage(latin, "text/html; charset=ISO-8859-1", url).title).toBe("Grüße");
  const japanese = Buffer.concat([
    Buffer.from('<meta charset="shift_jis"><title>'),
    Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
    Buffer.from("</title>"),
  ]);
  expect(readPage(japanese, "text/html", url).title).toBe("日本");
  expect(read("<title>plain</title>", "text/html; charset=no-such").title).toBe("plain");
});

test("what is broken, hostile or empty is read as far as it goes", () => {
  expect(read("")).toEqual(nothing);
  expect(read("<title>never closed")).toEqual({ ...nothing, title: "never closed" });
  expect(read("<meta property=og:title content='<script>alert(1)</script>'>").title).toBe(
    "<script>alert(1)</script>",
  );
  expect(read(`<meta property=og:image content="http://">`).image).toBe(null);
  expect(read(`<title>${"😀".repeat(10_000)}</title>`).title?.isWellFormed()).toBe(true);
  expect(read("<".repeat(200_000))).toEqual(nothing);
  expect(read("<div>".repeat(100_000)).title).toBe(null);
});
