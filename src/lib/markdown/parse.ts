import { Marked, type Token, type TokenizerObject, type Tokens } from "marked";
import { parseUrl } from "@/lib/parse-url";
import { linkAt, type WrittenLink } from "./links";
import { referenceAt } from "./references";
import type { Alignment, Block, Inline, ListItem } from "./tree";

/**
 * Reads a message as Markdown, the way people use it in a chat: each new line is one, a quote is the lines
 * that begin with >, and what would surprise somebody who writes plainly (HTML, indented code, underlined
 * headings, rules, definitions of links) is the text that was written.
 *
 * It never throws, and takes time in proportion to the text: nesting is bounded, and a text with more
 * emphasis than anybody means is read without any.
 */
export function parseMarkdown(text: string): Block[] {
  const emphasis = text.match(/[*_]/g)?.length ?? 0;
  return toBlocks((emphasis > emphasisLimit ? withoutEmphasis : withEmphasis)(text));
}

const emphasisLimit = 2_000;
const depthLimit = 6;

const withEmphasis = createLexer({});
const withoutEmphasis = createLexer({ emStrong: () => undefined });

function createLexer(without: TokenizerObject): (text: string) => Token[] {
  let depth = 0;
  // Marked looks for these from each token on, to the end of the text: for nothing in most texts.
  let hasReference = false;
  let hasEmoji = false;
  const marked = new Marked({
    gfm: true,
    breaks: true,
    tokenizer: {
      html: () => undefined,
      tag: () => undefined,
      code: () => undefined,
      def: () => undefined,
      hr: () => undefined,
      lheading: () => undefined,
      reflink: () => undefined,
      autolink: (source) => {
        const link = linkAt(source.slice(1));
        return link && source.charAt(link.text.length + 1) === ">"
          ? linkToken(link, `<${link.text}>`)
          : undefined;
      },
      blockquote(source) {
        const lines = /^(?: {0,3}>[^\n]*(?:\n|$))+/.exec(source)?.[0];
        if (!lines || depth >= depthLimit) return undefined;
        const text = lines.trimEnd().replace(/^ {0,3}> ?/gm, "");
        depth += 1;
        const tokens = this.lexer.blockTokens(text, []);
        depth -= 1;
        return { type: "blockquote", raw: lines, text, tokens };
      },
      // Markers of more lists than anybody nests, one after the other.
      list: (source) => (/^(?:\s{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+){6}/.test(source) ? undefined : false),
      // One tilde is "about"; two strike out.
      del: (source) => (source.startsWith("~~") ? false : undefined),
      url: (source) => {
        const link = linkAt(source);
        return link ? linkToken(link, link.text) : undefined;
      },
      ...without,
    },
    extensions: [
      {
        name: "reference",
        level: "inline",
        start: (source) => (hasReference ? source.indexOf("<") : -1),
        tokenizer: (source) => {
          const found = referenceAt(source);
          return found ? { type: "reference", raw: source.slice(0, found.length), ...found } : undefined;
        },
      },
      {
        name: "emoji",
        level: "inline",
        start: (source) => (hasEmoji ? source.search(emojiStart) : -1),
        tokenizer: (source) => {
          const match = /^:([\w+-]{1,40}):(?![\w/])/.exec(source);
          return match ? { type: "emoji", raw: match[0], name: match[1] } : undefined;
        },
      },
    ],
  });
  return (text) => {
    hasReference = text.includes("<");
    hasEmoji = emojiStart.test(text);
    return marked.lexer(text);
  };
}

/** An address that was written as such; `raw` is what of the text it takes. */
const linkToken = ({ text, href }: WrittenLink, raw: string): Tokens.Link => ({
  ...{ type: "link", raw, text, href },
  tokens: [{ type: "text", raw: text, text }],
});

const emojiStart = /:[\w+-]/;

function toBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case "space":
        return [];
      case "heading":
        return [{ kind: "heading", level: token.depth, children: toInlines(token.tokens) }];
      case "blockquote":
        return [{ kind: "quote", children: toBlocks(token.tokens ?? []) }];
      case "code":
        return [{ kind: "codeBlock", language: languageOf(token as Tokens.Code), text: token.text }];
      case "list":
        return [toList(token as Tokens.List)];
      case "table":
        return [toTable(token as Tokens.Table)];
      case "checkbox":
        return [];
      default:
        return [{ kind: "paragraph", children: toInlines((token as Tokens.Generic).tokens ?? [token]) }];
    }
  });
}

const languageOf = ({ lang }: Tokens.Code) => /^[\w+#.-]{1,30}/.exec(lang ?? "")?.[0].toLowerCase() ?? null;

function toList({ ordered, start, items }: Tokens.List): Block {
  return {
    kind: "list",
    isOrdered: ordered,
    start: start === "" ? 1 : start,
    items: items.map(
      ({ task, checked, tokens }): ListItem => ({
        isDone: task ? (checked ?? false) : null,
        children: toBlocks(tokens),
      }),
    ),
  };
}

function toTable({ align, header, rows }: Tokens.Table): Block {
  const cells = (row: Tokens.TableCell[]) => row.map(({ tokens }) => toInlines(tokens));
  return { kind: "table", align: align as Alignment[], header: cells(header), rows: rows.map(cells) };
}

const spans = { strong: "strong", em: "emphasis", del: "strike" } as const;

function toInlines(tokens: readonly Token[] = []): Inline[] {
  const inlines: Inline[] = [];
  for (const token of tokens) for (const inline of toInline(token)) append(inlines, inline);
  return inlines;
}

function toInline(token: Token): Inline[] {
  switch (token.type) {
    case "strong":
    case "em":
    case "del":
      return [{ kind: spans[token.type], children: toInlines(token.tokens) }];
    case "codespan":
      return [{ kind: "code", text: token.text }];
    case "br":
      return [{ kind: "break" }];
    case "reference":
      return [token.reference];
    case "emoji":
      return [{ kind: "emoji", name: token.name }];
    case "link":
    case "image":
      return toLink(token as Tokens.Link);
    case "escape":
      return [{ kind: "text", text: token.text }];
    case "checkbox":
      return [];
    default: {
      const { tokens, text, raw } = token as Tokens.Generic;
      return tokens ? toInlines(tokens) : [{ kind: "text", text: text ?? raw }];
    }
  }
}

const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** A link to anywhere else than the web or a mailbox is the text that was written. */
function toLink({ href, raw, tokens, text }: Tokens.Link): Inline[] {
  if (!schemes.has(parseUrl(href)?.protocol ?? "")) return [{ kind: "text", text: raw }];
  const children = toInlines(tokens).flatMap(withoutLinks);
  return [
    { kind: "link", href, children: children.length > 0 ? children : [{ kind: "text", text: text || href }] },
  ];
}

const withoutLinks = (inline: Inline): Inline[] => (inline.kind === "link" ? inline.children : [inline]);

/** Neighbouring texts are one, and an address in the middle of a word is text. */
function append(inlines: Inline[], next: Inline): void {
  const last = inlines.at(-1);
  const isInWord = last?.kind === "text" && /[\p{L}\p{N}_]$/u.test(last.text) && isAddress(next);
  const inline: Inline = isInWord ? { kind: "text", text: next.href } : next;
  if (last?.kind === "text" && inline.kind === "text") last.text += inline.text;
  else inlines.push(inline);
}

/** Whether it shows nothing but where it leads. */
const isAddress = (inline: Inline): inline is Extract<Inline, { kind: "link" }> =>
  inline.kind === "link" &&
  inline.children.every((child) => child.kind === "text" && child.text === inline.href);
