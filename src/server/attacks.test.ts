import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setPublicPages } from "@/domain/previews/public-pages";
import type { CodedError } from "@/lib/errors";
import { parseMarkdown } from "@/lib/markdown/parse";
import type { Channel } from "@/lib/objects";
import { download, picture } from "@/test/files";
import { bombOf, bytesOf, htmlWithScript, polyglot, svgWithScript } from "@/test/hostile-pictures";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";
import { addToWorkspace, createTestWorkspace } from "@/test/workspace";
import { createPublicPages } from "./public-web/public-pages";

/** What somebody may try in a text, with an emoji, a link, or somebody else's words. The table is printed at the end. */

const publicAddress = "93.184.215.14";
const table: [attack: string, result: string][] = [];
const note = (attack: string, result: string) => table.push([attack, result]);

/** The web: pages whose picture is at `image`, and pictures; all at one server on the loopback. */
type Site = { image?: string; type?: string; body?: Uint8Array; to?: string };
const sites: Record<string, Site> = {};
const web = createServer((request, response) => {
  const place = `${request.headers.host}${request.url}`;
  const site = sites[place];
  asked.push(place);
  if (site?.to) response.writeHead(302, { location: site.to }).end();
  else if (site?.body) response.setHeader("content-type", site.type ?? "image/png").end(site.body);
  else if (site?.image) {
    response.setHeader("content-type", "text/html");
    response.end(`<title>A page</title><meta property="og:image" content="${site.image}">`);
  } else response.writeHead(404).end();
});
const pixel = await picture(1, 1);
const names: Record<string, string> = { "router.example": "192.168.0.1" };
const dialled: string[] = [];
const asked: string[] = [];
let asksOfChanging = 0;

let server: TestServer;
let ada: TestPerson;
let ben: TestPerson;
let removed: TestPerson;
let otto: TestPerson;
let id: string;
let general: Channel;
let closed: Channel;
beforeAll(async () => {
  web.listen(0, "127.0.0.1");
  await once(web, "listening");
  server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  setPublicPages(
    createPublicPages({
      resolve: async (host) => {
        const isChanged = host === "changing.example" && asksOfChanging++ > 0;
        const address = isChanged ? "127.0.0.1" : (names[host] ?? publicAddress);
        return [{ address, family: 4 }];
      },
      dial: (address) => {
        dialled.push(address);
        return connect((web.address() as AddressInfo).port, "127.0.0.1");
      },
    }),
  );
  const people = (await insertPeople(server, 4)) as [TestPerson, TestPerson, TestPerson, TestPerson];
  [ada, ben, removed, otto] = people;
  const made = await createTestWorkspace(ada);
  [id, general] = [made.workspace.id, made.general];
  await addToWorkspace(ada, id, [ben, removed]);
  const input = { id, name: "closed", kind: "private" } as const;
  closed = (await ada.api("POST /workspaces/:id/channels", input)).channel;
});
afterAll(async () => {
  await server.close();
  web.closeAllConnections();
  web.close();
  const width = Math.max(...table.map(([attack]) => attack.length));
  process.stdout.write(
    `\n${table.map(([attack, result]) => `${attack.padEnd(width)}  ${result}`).join("\n")}\n`,
  );
});

const say = async (text: string, channel = general) =>
  (await ada.api("POST /channels/:id/messages", { id: channel.id, clientId: randomUUID(), text })).message;
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "ok",
    (error: CodedError) => error.code,
  );

describe("text", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a picture with a handler", "<img src=x onerror=alert(1)>"],
    ["a frame in Markdown", "**<iframe srcdoc='<script>alert(1)</script>'>**"],
  ])("%s stays text", (what, text) => {
    const tree = JSON.stringify(parseMarkdown(text));
    expect(tree.match(/"kind":"\w+"/g)?.every((kind) => /"(paragraph|text|strong)"/.test(kind))).toBe(true);
    note(`text: ${what}`, "text, as it was written");
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:null/x",
  ])("%j is no link", (address) => {
    for (const text of [`[here](${address})`, `[here](<${address}>)`, `<${address}>`, address])
      expect(JSON.stringify(parseMarkdown(text))).not.toContain('"kind":"link"');
    note(`link: ${JSON.stringify(address)}`, "text: only http, https and mailto are links");
  });
});

describe("emoji", () => {
  const add = (name: string, bytes: Uint8Array<ArrayBuffer> | string, type = "image/png") =>
    ada.api("POST /workspaces/:id/emojis", { id, name, bytes: new Blob([bytes], { type }) });

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer> | string>, string]>([
    ["SVG with a script", async () => svgWithScript, "INVALID"],
    ["SVG with an XML head", async () => `<?xml version="1.0"?>${svgWithScript}`, "INVALID"],
    ["HTML called image/png", async () => htmlWithScript, "INVALID"],
    ["GIF that is a script too", async () => bytesOf("GIF89a/*", new Uint8Array(8), "*/=1;"), "INVALID"],
    ["PDF", async () => "%PDF-1.7", "INVALID"],
    ["nothing", async () => "", "INVALID"],
    ["picture bomb: 400 megapixels", async () => bombOf(20_000), "TOO_LARGE"],
    ["more than 256 KB", async () => bytesOf(await picture(8, 8), new Uint8Array(300_000)), "TOO_LARGE"],
  ])("%s is none", async (what, bytes, refusal) => {
    expect(await code(add("evil", await bytes()))).toBe(refusal);
    expect((await ada.api("GET /workspaces/:id/emojis", { id })).emojis).toEqual([]);
    note(`emoji: ${what}`, `${refusal}, nothing stored`);
  });

  test("a picture that is HTML, too, loses it", async () => {
    const { emoji } = await add("two-faced", await polyglot(40, 30), "text/html");
    const response = await fetch(`${server.url}/api/v1/emojis/${emoji.id}`, {
      headers: { authorization: `Bearer ${ben.token}` },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.includes("script")).toBe(false);
    expect(["content-type", "x-content-type-options"].map((name) => response.headers.get(name))).toEqual([
      "image/webp",
      "nosniff",
    ]);
    expect((await sharp(bytes).metadata()).width).toBe(40);
    note("emoji: PNG that is HTML too", "written anew without it, image/webp, nosniff");
  });
});

describe("previews", () => {
  /** What becomes of a message with this link: its preview, once the one behind it is there. */
  async function previewOf(link: string) {
    sites["after.example/"] = { image: "http://nowhere.example/" };
    dialled.length = 0;
    const { id: messageId } = await say(`${link} http://after.example/`);
    const look = async () => {
      const { messages } = await ada.api("GET /channels/:id/messages", { id: general.id });
      return messages.find((message) => message.id === messageId)?.previews ?? [];
    };
    await expect
      .poll(async () => (await look()).some(({ url }) => url === "http://after.example/"), {
        timeout: 20_000,
      })
      .toBe(true);
    return (await look()).find(({ url }) => url === link);
  }

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://router.example/",
    "http://public.example:6379/",
  ])("a page at %s is not asked for", async (address) => {
    // Another page each time: several of them are the same address.
    expect(await previewOf(new URL(randomUUID(), address).href)).toBeUndefined();
    expect(new Set(dialled)).toEqual(new Set([publicAddress]));
    note(`preview: ${address}`, "not asked for, no preview");
  });

  test.each(["http://127.0.0.1/admin", "http://router.example/", "file:///etc/passwd"])(
    "a page that leads to %s is left",
    async (to) => {
      // Of its own: what could not be had is not asked for again for a while.
      const host = `${randomUUID()}.example`;
      sites[`${host}/`] = { to };
      expect(await previewOf(`http://${host}/`)).toBeUndefined();
      expect(asked).toContain(`${host}/`);
      expect(new Set(dialled)).toEqual(new Set([publicAddress]));
      note(`preview: a redirect to ${to}`, "not followed, no preview");
    },
  );

  test.each<[string, string, Site]>([
    ["at an internal address", "http://127.0.0.1/admin.png", {}],
    ["at an internal address, as a number", "http://2130706433/admin.png", {}],
    ["at a name for an internal address", "http://router.example/admin.png", {}],
    ["that leads to an internal address", "http://pictures.example/in-1", { to: "http://127.0.0.1/" }],
    ["that leads to an internal name", "http://pictures.example/in-2", { to: "http://router.example/" }],
    ["in a data: address", "data:image/png;base64,iVBORw0KGgo=", {}],
    ["that is SVG", "http://pictures.example/svg", { type: "image/svg+xml", body: bytesOf(svgWithScript) }],
    ["that is SVG, as PNG", "http://pictures.example/png", { body: bytesOf(svgWithScript) }],
    ["that is HTML", "http://pictures.example/html", { type: "text/html", body: bytesOf(htmlWithScript) }],
    ["that is HTML, as PNG", "http://pictures.example/html.png", { body: bytesOf(htmlWithScript) }],
    ["that is a bomb of 400 megapixels", "http://pictures.example/bomb", { body: bombOf(20_000) }],
    ["of more than 2 MB", "http://pictures.example/big", { body: bytesOf(new Uint8Array(2_100_000)) }],
    ["of one pixel, which counts who looks", "http://pictures.example/1", { body: pixel }],
  ])("a picture %s is not shown", async (what, image, site) => {
    const host = `${randomUUID()}.example`;
    sites[`${host}/`] = { image };
    const place = image.replace("http://", "");
    sites[place] = site;
    expect(await previewOf(`http://${host}/`)).toMatchObject({ title: "A page", image: null });
    expect(asked.includes(place)).toBe(place.startsWith("pictures.example"));
    expect(new Set(dialled)).toEqual(new Set([publicAddress]));
    note(`preview picture ${what}`, "the page's words without a picture");
  });

  test("a picture at a name that changes what it stands for is not asked for", async () => {
    sites["changing.example/"] = { image: "http://changing.example/admin.png" };
    expect(await previewOf("http://changing.example/")).toMatchObject({ title: "A page", image: null });
    expect(asksOfChanging).toBe(2);
    expect(new Set(dialled)).toEqual(new Set([publicAddress]));
    note("preview: a name that is public first and internal then", "asked again each time, not dialled");
  });

  test("a picture that is HTML, too, loses it, and only who may read the message gets it", async () => {
    sites["twofaced.example/"] = { image: "http://pictures.example/two" };
    sites["pictures.example/two"] = { body: await polyglot(200, 100) };
    const url = (await previewOf("http://twofaced.example/"))?.image?.url ?? "";
    const file = url.split("/").at(-1) ?? "";
    const response = await download(server, ben, file);
    expect(response.headers.get("content-type")).toBe("image/webp");
    expect(Buffer.from(await response.arrayBuffer()).includes("script")).toBe(false);
    expect((await download(server, otto, file)).status).toBe(404);
    note("preview picture that is HTML too", "written anew without it; 404 for outsiders");
  });
});

describe("what is others'", () => {
  test("a link to a message shows nothing to who may not see it", async () => {
    const { seq } = await say("xylophone in secret", closed);
    const ask = (person: TestPerson) =>
      person.api("POST /workspaces/:id/cards", { id, places: [{ channelId: closed.id, seq }] });
    expect((await ask(ada)).cards).toHaveLength(1);
    expect((await ask(ben)).cards).toEqual([]);
    expect(await code(ask(otto))).toBe("NOT_FOUND");
    note("card of a message in a channel that one is not in", "nothing, as for what never was");
  });

  test("a search finds nothing of it", async () => {
    await ada.api("POST /channels/:id/members", { id: closed.id, userIds: [removed.id] });
    const hits = async (person: TestPerson, q: string) =>
      (await person.api("GET /workspaces/:id/search", { id, q })).hits.length;
    await expect.poll(() => hits(removed, "xylophone"), { timeout: 20_000 }).toBe(1);
    await ada.api("DELETE /channels/:id/members/:userId", { id: closed.id, userId: removed.id });
    for (const person of [ben, removed]) {
      for (const q of ["xylophone", "xyloph", `from:@"${ada.name}" xylophone`])
        expect(await hits(person, q), q).toBe(0);
      // As for a channel that never was.
      expect(await code(hits(person, "in:closed secret"))).toBe("INVALID");
    }
    expect(await code(hits(otto, "xylophone"))).toBe("NOT_FOUND");
    note("search for text of a channel that one is not in, or no longer", "no hit");
    note("search in a workspace that one is not in", "NOT_FOUND");
  });
});
