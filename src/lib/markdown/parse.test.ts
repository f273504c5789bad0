import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./parse";
import type { Block, Inline } from "./tree";
import { type Names, toWords } from "./words";

const id = "0198c0de-0000-4000-8000-000000000001";

/** A tree in short: what is in brackets is in the element before them. */
const short = (text: string) => parseMarkdown(text).map(shortBlock).join(" / ");

function shortBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return shortInlines(block.children);
    case "heading":
      return `h${block.level}[${shortInlines(block.children)}]`;
    case "quote":
      return `quote[${block.children.map(shortBlock).join(" / ")}]`;
    case "codeBlock":
      return `code ${block.language}[${block.text}]`;
    case "list": {
      const mark = (isDone: boolean | null) => (isDone === null ? "" : isDone ? "x " : "o ");
      const items = block.items.map((item) => mark(item.isDone) + item.children.map(shortBlock).join(" / "));
      return `${block.isOrdered ? `from ${block.start}` : "list"}[${items.join(" | ")}]`;
    }
    case "table":
      return `table[${[block.header, ...block.rows].map((row) => row.map(shortInlines).join(" | ")).join(" / ")}]`;
  }
}

const shortInlines = (inlines: readonly Inline[]) => inlines.map(shortInline).join("");

function shortInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "break":
      return "⏎";
    case "code":
      return `code[${inline.text}]`;
    case "emoji":
      return `emoji[${inline.name}]`;
    case "link":
      return `${inline.href}[${shortInlines(inline.children)}]`;
    case "strong":
    case "emphasis":
    case "strike":
      return `${inline.kind}[${shortInlines(inline.children)}]`;
    case "everyone":
      return `everyone[${inline.who}]`;
    default:
      return `${inline.kind}[${inline.id}]`;
  }
}

describe("a text is read as people mean it", () => {
  test.each([
    ["plain words", "plain words"],
    ["one\ntwo\n\nthree", "one⏎two / three"],
    ["**strong** *soft* _soft_ ~~gone~~", "strong[strong] emphasis[soft] emphasis[soft] strike[gone]"],
    ["**a _b_**", "strong[a emphasis[b]]"],
    ["snake_case_name and 2*3*4", "snake_case_name and 2emphasis[3]4"],
    ["~5 to ~6", "~5 to ~6"],
    ["`a * b * c`", "code[a * b * c]"],
    ["\\*as it is\\*", "*as it is*"],
    ["```ts\nconst a = 1;\n```", "code ts[const a = 1;]"],
    ["```\n**not** <@u1>\n```", "code null[**not** <@u1>]"],
    ["```\nnever closed", "code null[never closed]"],
    ["> one\n> two\nmine", "quote[one⏎two] / mine"],
    ["> > deeper", "quote[quote[deeper]]"],
    ["- one\n- two\n  - inner", "list[one | two / list[inner]]"],
    ["3. three\n4. four", "from 3[three | four]"],
    ["- [ ] open\n- [x] done", "list[o open | x done]"],
    ["# Title\n#general", "h1[Title] / #general"],
    ["|a|b|\n|-|-|\n|**1**|2|", "table[a | b / strong[1] | 2]"],
    ["    four spaces", "    four spaces"],
    ["a\n---\nb", "a⏎---⏎b"],
    [`<@u-1> <@group:${id}> <#${id}>`, `person[u-1] group[${id}] channel[${id}]`],
    ["<!channel> and <!here>", "everyone[channel] and everyone[here]"],
    ["**<@u1>**", "strong[person[u1]]"],
    ["`<@u1>`", "code[<@u1>]"],
    [":tada: at 10:30:45", "emoji[tada] at 10:30:45"],
  ])("%j", (text, tree) => {
    expect(short(text)).toBe(tree);
  });
});

describe("links lead to the web or a mailbox, and nowhere else", () => {
  test.each([
    ["see (https://example.org/a_(b)).", "see (https://example.org/a_(b)[https://example.org/a_(b)])."],
    ["<https://example.org/a,b>, and", "https://example.org/a,b[https://example.org/a,b], and"],
    [
      "<ada@example.org> <https://example.org/ <b>https://example.org<",
      "mailto:ada@example.org[ada@example.org] <https://example.org/[https://example.org/] <b>https://example.org[https://example.org]<",
    ],
    ["<javascript:alert(1)>", "<javascript:alert(1)>"],
    ["https://example.org, and", "https://example.org[https://example.org], and"],
    ["[name](https://example.org)", "https://example.org[name]"],
    ["[**name**](https://example.org)", "https://example.org[strong[name]]"],
    ["![a picture](https://example.org/a.png)", "https://example.org/a.png[a picture]"],
    ["write to ada@example.org.", "write to mailto:ada@example.org[ada@example.org]."],
    ["readme.md and www.example.org", "readme.md and www.example.org"],
    ["[a](javascript:alert(1))", "[a](javascript:alert(1))"],
    ["[a](JaVaScRiPt:alert(1))", "[a](JaVaScRiPt:alert(1))"],
    ["[a](data:text/html,x)", "[a](data:text/html,x)"],
    ["[a](vbscript:x) [b](file:///etc/passwd)", "[a](vbscript:x) [b](file:///etc/passwd)"],
    ["[a](/relative) [b](//example.org)", "[a](/relative) [b](//example.org)"],
    ["<javascript:alert(1)>", "<javascript:alert(1)>"],
    ["[a]: javascript:alert(1)\n[a]", "[a]: javascript:alert(1)⏎[a]"],
  ])("%j", (text, tree) => {
    expect(short(text)).toBe(tree);
  });
});

test("HTML is the text that was written", () => {
  for (const text of ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "<!-- a -->"])
    expect(short(text)).toBe(text);
});

const hostile = {
  "quotes in quotes": ">".repeat(40_000),
  "lists in lists": "- ".repeat(20_000),
  "numbers in numbers": "1. ".repeat(13_000),
  "lists by indentation": Array.from({ length: 280 }, (_, depth) => `${" ".repeat(depth)}- a`).join("\n"),
  stars: "*a".repeat(10_000) + "a*".repeat(10_000),
  brackets: "[".repeat(40_000),
  "links in links": "[a](".repeat(10_000),
  backticks: Array.from({ length: 280 }, (_, length) => "`".repeat(length + 1)).join(" "),
  "combining marks": `a${"\u0301".repeat(39_999)}`,
  "a lone surrogate": "\ud800 <@\udfff>",
  nothing: "",
};

test.each(Object.entries(hostile))("%s do no harm", (_, text) => {
  expect(depthOf(parseMarkdown(text))).toBeLessThan(400);
});

const depthOf = (nodes: readonly object[]): number =>
  1 +
  nodes
    .map((node) =>
      "children" in node
        ? depthOf(node.children as object[])
        : "items" in node
          ? depthOf(node.items as object[])
          : 0,
    )
    .reduce((deepest, depth) => Math.max(deepest, depth), 0);

test("any characters whatsoever are read without a fault, and none is lost", () => {
  const alphabet = [..."*_~`[]()<>#-+.!|:\\ \n\t@&;/1aé😀\u200b\u202e"];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let round = 0; round < 3_000; round++) {
    const text = Array.from({ length: random(60) }, () => alphabet[random(alphabet.length)]).join("");
    const letters = (value: string) => [...value].filter((character) => /[aé😀]/u.test(character)).length;
    const names: Names = (one) => (one.kind === "emoji" ? one.name : "");
    const words = toWords(parseMarkdown(text), names, 10_000);
    // What a link says stands for its address, and a fence's language is no text.
    if (!/\]\(|```|~~~/.test(text)) expect(letters(words), JSON.stringify(text)).toBe(letters(text));
  }
});

test("plain words say what a tree says, in one line", () => {
  const names: Names = ({ kind }) => (kind === "emoji" ? "🎉" : "@Ada");
  const words = (text: string, limit = 200) => toWords(parseMarkdown(text), names, limit);
  expect(words("**Hi** <@u1>,\n\n> quoted\n\n- a\n- b\n\n`:code:` [name](https://example.org) :tada:")).toBe(
    "Hi @Ada, “quoted” • a • b :code: name 🎉",
  );
  expect(words("one two three", 8)).toBe("one two…");
  expect(words("ab😀cd", 4)).toBe("ab…");
});
