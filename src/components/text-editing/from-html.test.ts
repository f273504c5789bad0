import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { parseMarkdown } from "@/lib/markdown/parse";
import { fromHtml, type HtmlNode } from "./from-html";

type Parsed = ReturnType<typeof parseDocument>["children"][number];

function toNode(node: Parsed): HtmlNode {
  const name = "name" in node ? node.name : null;
  return {
    name,
    text: node.type === "text" && "data" in node ? node.data : "",
    attribute: (key) => ("attribs" in node ? (node.attribs[key] ?? null) : null),
    children: "children" in node ? node.children.map(toNode) : [],
  };
}

const read = (html: string): string | null =>
  fromHtml({
    name: "body",
    text: "",
    attribute: () => null,
    children: parseDocument(html).children.map(toNode),
  });

test.each([
  ["<p>one <b>two</b> <i>three</i></p><p><s>four</s></p>", "one **two** *three*\n\n~~four~~"],
  ["<b>bold </b>and", "**bold** and"],
  [
    '<b style="font-weight:normal"><p>plain <a href="https://a.example">there</a></p></b>',
    "plain [there](https://a.example)",
  ],
  ['<span style="font-weight:700;font-style:italic">both</span>', "***both***"],
  ["<code>a_b</code> and <code>`</code>", "`a_b` and `````"],
  ["<pre>if (x) {\n  y();\n}</pre>", "```\nif (x) {\n  y();\n}\n```"],
  ["<pre><code>a ``` b</code></pre>", "````\na ``` b\n````"],
  ["<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>", "- one\n  - two\n- three"],
  ['<ol start="3"><li><p>c</p></li><li>d</li></ol>', "3. c\n4. d"],
  ["<h1>Title</h1><h5>small</h5>text", "# Title\n\n### small\n\ntext"],
  ["<blockquote><p>said</p><p>more</p></blockquote>", "> said\n>\n> more"],
  [
    "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td></tr></table>",
    "| a | b\\|c |\n| --- | --- |\n| 1 |  |",
  ],
  ["<b>a</b><br>b", "**a**\nb"],
  ['<b style="font-weight:normal"><p>one</p><p><i>two</i></p></b>', "one\n\n*two*"],
  ['<a href="https://a.example/x">https://a.example/x</a> <b>x</b>', "https://a.example/x **x**"],
  ['<a href="https://a.example/(x)">a ] b</a>', "[a \\] b](https://a.example/%28x%29)"],
  ["<b>2*3</b> *4* _x_ a_b_c `c`", "**2\\*3** \\*4\\* \\_x\\_ a_b_c \\`c\\`"],
])("%s", (html, expected) => {
  const text = read(html);
  expect(text).toBe(expected);
});

test.each([
  ["", null],
  ["<p>nothing but</p><div>words</div>", null],
  ['<span style="color:red">coloured</span>', null],
  ["<meta charset=utf-8><script>bad()</script><style>b{}</style>", null],
])("plain text is enough for %s", (html, expected) => {
  expect(read(html)).toBe(expected);
});

test.each([
  '<b>x</b><a href="javascript:bad()">click</a>',
  '<b>x</b><a href="data:text/html,bad()">click</a>',
  '<b>x</b><script>bad()</script><img src=x onerror="bad()">',
  '<b>x</b><svg><script>bad()</script></svg><iframe srcdoc="bad()"></iframe>',
])("nothing of %s but its words is left", (html) => {
  const text = read(html) ?? "";
  expect(text).not.toContain("bad");
  expect(JSON.stringify(parseMarkdown(text))).not.toContain('"link"');
});

test("what lies deeper than anybody nests is left out", () => {
  expect(read(`${"<div>".repeat(150)}<b>x</b>`)).toBeNull();
});
