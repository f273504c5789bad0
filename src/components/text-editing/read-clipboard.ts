import { fromHtml, type HtmlNode } from "./from-html";

/** More HTML than this is pasted as its plain text: reading it would hold up the page. */
const longest = 500_000;

/** A clipboard's HTML as Markdown; null when plain text says the same. No script in it runs, no picture is asked for. */
export function readClipboard(html: string): string | null {
  if (html === "" || html.length > longest) return null;
  return fromHtml(toNode(new DOMParser().parseFromString(withoutHandlers(html), "text/html").body, 0));
}

/** None of them would run. But the browser reports each that the page's policy forbids. */
const withoutHandlers = (html: string): string =>
  html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\son\w+\s*=/gi, " data-off="));

/** Deeper than this nobody nests. */
const deepest = 200;

function toNode(node: Node, depth: number): HtmlNode {
  const element = node instanceof Element ? node : null;
  const children = depth < deepest ? [...node.childNodes] : [];
  return {
    name: element?.localName ?? null,
    text: node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? "") : "",
    attribute: (name) => element?.getAttribute(name) ?? null,
    children: children.map((child) => toNode(child, depth + 1)),
  };
}
