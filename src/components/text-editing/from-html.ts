import { asAddress, linkText } from "./link";

/** What a clipboard's HTML is made of: an element, or a text, which has no name. */
export type HtmlNode = {
  /** Of an element, in small letters. */
  name: string | null;
  text: string;
  attribute: (name: string) => string | null;
  children: readonly HtmlNode[];
};

/**
 * Rich text as Markdown: bold, italic, struck, code, links to the web, lists, headings, quotes and tables. All else
 * is its words. What comes out is text, so nothing in it can do anything.
 *
 * @returns null when there is nothing in it that plain text would not say as well
 */
export function fromHtml(root: HtmlNode): string | null {
  const isRich = { current: false };
  const text = blocksOf(root.children, { isRich, depth: 0 })
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return isRich.current && text !== "" ? text : null;
}

type Context = { isRich: { current: boolean }; depth: number };

/** Deeper than this nobody nests; what is there is left out. */
const depthLimit = 60;
const unseen = new Set(["script", "style", "head", "title", "meta", "template", "noscript", "svg", "iframe"]);
const parts = new Set(
  "p div section article header footer main aside address figure form fieldset body html dl dt dd".split(" "),
);
const blocks = new Set([...parts, ..."h1 h2 h3 h4 h5 h6 ul ol pre blockquote table hr".split(" ")]);

const isBlock = ({ name, children }: HtmlNode): boolean =>
  name !== null && (blocks.has(name) || (!unseen.has(name) && children.some(isBlock)));

const marks: Record<string, string> = {
  ...{ b: "**", strong: "**", i: "*", em: "*", s: "~~", del: "~~", strike: "~~" },
};

function blocksOf(nodes: readonly HtmlNode[], context: Context): string {
  if (context.depth > depthLimit) return "";
  const made: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const words = inlinesOf(line, context).replace(/^[ \n]+|[ \n]+$/g, "");
    if (words !== "") made.push(words);
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) line.push(node);
    else {
      endLine();
      const block = blockOf(node, { ...context, depth: context.depth + 1 });
      if (block.trim() !== "") made.push(block);
    }
  }
  endLine();
  return made.join("\n\n");
}

function blockOf(node: HtmlNode, context: Context): string {
  const { name, children } = node;
  const heading = /^h([1-6])$/.exec(name ?? "")?.[1];
  const isPlain = name === null || (parts.has(name) && !heading);
  if (!isPlain && blocks.has(name)) context.isRich.current = true;
  if (heading) {
    const words = inlinesOf(children, context).replace(/\s+/g, " ").trim();
    return words && `${"#".repeat(Math.min(Number(heading), 3))} ${words}`;
  }
  if (name === "pre") return preOf(node);
  if (name === "ul" || name === "ol") return listOf(node, context);
  if (name === "blockquote") return blocksOf(children, context).replace(/^/gm, "> ");
  if (name === "table") return tableOf(node, context);
  return name === "hr" ? "" : blocksOf(children, context);
}

function preOf(node: HtmlNode): string {
  const code = plainOf(node).replace(/^\n|\s+$/g, "");
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

function listOf({ name, children, attribute }: HtmlNode, context: Context): string {
  let number = Number.parseInt(attribute("start") ?? "1", 10) || 1;
  const items: string[] = [];
  for (const child of children) {
    if (child.name === null) continue;
    const isNested = child.name === "ul" || child.name === "ol";
    const sign = name === "ol" ? `${number}. ` : "- ";
    const block = isNested ? listOf(child, context) : blocksOf(child.children, context);
    const text = block
      .replace(/\n\n(?=\s*(?:[-*+]|\d+[.)]) )/g, "\n")
      .replace(/\n/g, `\n${" ".repeat(sign.length)}`);
    if (text.trim() === "") continue;
    // Some programs put a list beside the item that it belongs to.
    if (isNested) items.push(`${" ".repeat(sign.length)}${text}`);
    else {
      items.push(sign + text);
      number += 1;
    }
  }
  return items.join("\n");
}

function tableOf(table: HtmlNode, context: Context): string {
  const rows = elementsNamed(table, new Set(["tr"]), new Set(["table"])).map((row) =>
    row.children
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => inlinesOf(cell.children, context).replace(/\s+/g, " ").trim().replace(/\|/g, "\\|")),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return rows.flat().join("\n");
  const lineOf = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? "").join(" | ")} |`;
  const [head = [], ...rest] = rows;
  return [lineOf(head), lineOf(Array.from({ length: width }, () => "---")), ...rest.map(lineOf)].join("\n");
}

function elementsNamed(node: HtmlNode, names: ReadonlySet<string>, not: ReadonlySet<string>): HtmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === null || not.has(child.name)) return [];
    return names.has(child.name) ? [child] : elementsNamed(child, names, not);
  });
}

const plainOf = ({ name, text, children }: HtmlNode): string => {
  if (name === null) return text;
  return name === "br" ? "\n" : children.map(plainOf).join("");
};

const inlinesOf = (nodes: readonly HtmlNode[], context: Context): string =>
  nodes
    .map((node) => inlineOf(node, context))
    .join("")
    .replace(/[ \t]{2,}/g, " ");

function inlineOf(node: HtmlNode, context: Context): string {
  const { name, children, attribute, text } = node;
  if (name === null) return escapeText(text.replace(/\s+/g, " "));
  if (unseen.has(name) || context.depth > depthLimit) return "";
  if (name === "br") return "\n";
  if (name === "img") return escapeText(attribute("alt") ?? "");
  if (name === "code" || name === "kbd" || name === "tt" || name === "samp")
    return marked(plainOf(node), codeMark(plainOf(node)), context);
  const words = inlinesOf(children, { ...context, depth: context.depth + 1 });
  const address = name === "a" ? asAddress(attribute("href") ?? "") : null;
  if (address) return linked(words, address, context);
  return styleMarks(node).reduce((inner, mark) => marked(inner, mark, context), words);
}

/** Programs say what is bold by a tag or by a style; Google's say with a tag that a whole text is not. */
function styleMarks({ name, attribute }: HtmlNode): string[] {
  const style = attribute("style")?.toLowerCase() ?? "";
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  const isBold = weight ? weight === "bold" || Number(weight) >= 600 : marks[name ?? ""] === "**";
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  const isItalic = slant ? slant === "italic" : marks[name ?? ""] === "*";
  const isStruck = marks[name ?? ""] === "~~" || /text-decoration[\w-]*:[^;]*line-through/.test(style);
  return [isStruck ? "~~" : "", isItalic ? "*" : "", isBold ? "**" : ""].filter(Boolean);
}

const codeMark = (code: string): string => (code.includes("`") ? "``" : "`");

/** Marks stand at words, not at blanks, and around each line alone. */
function marked(words: string, mark: string, context: Context): string {
  return words.replace(/[^\n]+/g, (line) => {
    const inner = line.trim();
    const at = line.indexOf(inner);
    const [before, after] = [line.slice(0, at), line.slice(at + inner.length)];
    if (inner === "" || (inner.startsWith(mark) && inner.endsWith(mark) && inner.length > 2 * mark.length))
      return line;
    context.isRich.current = true;
    return `${before}${mark}${inner}${mark}${after}`;
  });
}

function linked(words: string, address: string, context: Context): string {
  const shown = words.replace(/\s+/g, " ").trim();
  if (shown === "" || withoutEscapes(shown) === address || `mailto:${withoutEscapes(shown)}` === address)
    return shown === "" ? "" : withoutEscapes(shown);
  context.isRich.current = true;
  const [before, after] = [/^\s/.test(words) ? " " : "", /\s$/.test(words) ? " " : ""];
  return `${before}[${shown}](${linkText("", address).slice(3)}${after}`;
}

/** What would be a mark keeps being what was written. */
const escapeText = (text: string): string =>
  text.replace(
    /(?<=^|[^\p{L}\p{N}])_(?=\S)|(?<=\S)_(?=$|[^\p{L}\p{N}])|\*(?=\S)|(?<=\S)\*|[`[\]]|~(?=~)/gu,
    "\\$&",
  );

const withoutEscapes = (text: string): string => text.replace(/\\([_*`[\]~])/g, "$1");
