import { expect, test } from "vitest";
import { parseMarkdown } from "./parse";

/** Where the links of a text lead. */
function links(text: string): string[] {
  const found: string[] = [];
  JSON.stringify(parseMarkdown(text), (key, value) => {
    if (key === "href") found.push(value);
    return value;
  });
  return found;
}

test.each([
  ["See https://example.org/a?b=c, and more.", "https://example.org/a?b=c"],
  ["(http://example.com/x).", "http://example.com/x"],
  ["https://en.example.org/wiki/A_(b)", "https://en.example.org/wiki/A_(b)"],
  ["(see https://en.example.org/wiki/A_(b))!", "https://en.example.org/wiki/A_(b)"],
  ["[read](https://example.org/a)", "https://example.org/a"],
  ['<a href="https://example.org/a">', "https://example.org/a"],
  ["*https://example.org* ’https://example.org’", "https://example.org https://example.org"],
  ["HTTPS://EXAMPLE.ORG/Path", "HTTPS://EXAMPLE.ORG/Path"],
  ["https://müller.example/straße?q=ä#ö", "https://müller.example/straße?q=ä#ö"],
  ["http://localhost:3000/a,b;c", "http://localhost:3000/a,b;c"],
  ["http://[::1]:8080/", "http://[::1]:8080/"],
  ["https://example.org/a/\nhttps://example.org/b/", "https://example.org/a/ https://example.org/b/"],
])("the address in %j", (text, expected) => {
  expect(links(text).join(" ")).toBe(expected);
});

test.each([
  "https://",
  "https://.",
  "https:// example.org",
  "xhttps://example.org",
  "https:example.org",
  "http://[",
  "readme.md www.example.org //example.org ftp://example.org",
])("no address in %j", (text) => {
  expect(links(text)).toEqual([]);
});

test("the longest message of brackets and dots is read in one go", () => {
  for (const filling of [")", "(", ".", "]"])
    expect(links(`https://a${filling.repeat(39_000)}`)).toHaveLength(1);
  expect(links("https://example.org/ ".repeat(1_900))).toHaveLength(1_900);
});

test("an address with letters of its own stays one, however many were read before", () => {
  for (let count = 0; count < 20_000; count += 1) links("https://example.org/");
  expect(links("https://müller.example/straße")).toEqual(["https://müller.example/straße"]);
});
