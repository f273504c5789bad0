import { Parser } from "htmlparser2";
import { parseUrl } from "@/lib/parse-url";

/** What a page says of itself in its head. */
export type PageFacts = {
  title: string | null;
  description: string | null;
  site: string | null;
  /** The address of its picture, complete. */
  image: string | null;
};

/** In the order of trust: what a page says for previews, then what it says for searches, then what stands in its tab. */
const sources = {
  title: ["og:title", "twitter:title", "title"],
  description: ["og:description", "twitter:description", "description"],
  site: ["og:site_name", "application-name"],
  image: ["og:image:secure_url", "og:image:url", "og:image", "twitter:image", "twitter:image:src"],
} as const;

const lengths = { title: 200, description: 400, site: 80, image: 2_000 } as const;

/**
 * @param body the page, or its beginning
 * @param contentType as the server calls it: its charset comes before the page's own
 */
export function readPage(body: Buffer, contentType: string, url: string): PageFacts {
  const said = readHead(decode(body, contentType));
  const take = (fact: keyof typeof sources) => {
    const text = sources[fact].map((name) => said.get(name)).find(Boolean);
    return text ? shorten(text, lengths[fact]) : null;
  };
  const image = take("image");
  return {
    title: take("title"),
    description: take("description"),
    site: take("site"),
    image: image ? (parseUrl(image, url)?.href ?? null) : null,
  };
}

/** Read in parts, so that it can be left when it nests like nothing that people make. */
const partLength = 16_384;
const depthLimit = 500;

/** By name, the first that is not empty. */
function readHead(html: string): Map<string, string> {
  const said = new Map<string, string>();
  const note = (name: string, text: string) => {
    const plain = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
    if (plain && !said.has(name)) said.set(name, plain);
  };
  let title: string | null = null;
  let drawings = 0;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, { property, name: named, content }) {
      depth += 1;
      if (name === "meta" && content) note((property ?? named ?? "").toLowerCase(), content);
      if (name === "svg") drawings += 1;
      // A drawing has titles of its own.
      if (name === "title" && drawings === 0) title = "";
    },
    ontext(text) {
      if (title !== null) title += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (name === "svg") drawings -= 1;
      if (name !== "title" || title === null) return;
      note("title", title);
      title = null;
    },
  });
  for (let at = 0; at < html.length && depth < depthLimit; at += partLength)
    parser.write(html.slice(at, at + partLength));
  parser.end();
  return said;
}

function decode(body: Buffer, contentType: string): string {
  const inHead = body.subarray(0, 2_048).toString("latin1");
  const charset =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(inHead)?.[1];
  try {
    return new TextDecoder(charset ?? "utf-8").decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, "")
    .trimEnd()}…`;
}
