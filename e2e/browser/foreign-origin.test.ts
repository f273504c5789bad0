import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// What the browser says of all that it has refused.
test.use({ expectedFaults: /CORS|ERR_FAILED|WebSocket|frame|40[13]/i });

type Loot = Record<"api" | "polling" | "socket", string>;

/** Tries to get at what belongs to whoever is signed in at `url`, as any page on the web can try. */
const plunder = (page: Page, url: string): Promise<Loot> =>
  page.evaluate(async (target) => {
    const read = (path: string) =>
      fetch(`${target}${path}`, { credentials: "include" }).then(
        (response) => response.text(),
        () => "refused",
      );
    const socket = new Promise<string>((resolve) => {
      const opened = new WebSocket(`${target.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
      opened.onmessage = ({ data }) => resolve(String(data));
      opened.onerror = () => resolve("refused");
    });
    return {
      api: await read("/api/v1/me"),
      polling: await read("/socket.io/?EIO=4&transport=polling"),
      socket: await socket,
    };
  }, url);

// The first is another origin of the same site, so the browser sends the session's cookie along.
for (const host of ["localhost", "127.0.0.1"]) {
  test(`a page at another port of ${host} gets nothing with a person's cookies, and changes nothing`, async ({
    openPage,
    team,
    baseURL,
  }) => {
    const url = baseURL ?? "";
    const server = createServer((_, response) =>
      response.setHeader("content-type", "text/html").end("<title>Elsewhere</title>"),
    );
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const { people, path } = await team("Ada");
      const own = await openPage({ as: people[0], at: path() });
      const foreign = await own.context().newPage();
      await foreign.goto(`http://${host}:${(server.address() as AddressInfo).port}`);

      expect(await plunder(foreign, url)).toEqual({
        api: "refused",
        polling: "refused",
        socket: "refused",
      });
      // From Parley's own page the same is answered.
      const answered = await plunder(own, url);
      expect(answered.api).toContain(people[0].email);
      for (const reply of [answered.polling, answered.socket]) expect(reply).toContain('"sid"');

      // A form of any page may send text to anywhere, and the browser asks nobody. The refusals differ: the
      // first comes with the session's cookie, the second without.
      const refusal = foreign.waitForResponse(`${url}/api/v1/workspaces`);
      await foreign.evaluate((target) => {
        const init = { method: "POST", mode: "no-cors", credentials: "include" } as const;
        return fetch(`${target}/api/v1/workspaces`, { ...init, body: '{"name":"Taken"}' });
      }, url);
      expect((await refusal).status()).toBe(host === "localhost" ? 403 : 401);
      const { workspaces } = await people[0].api("GET /me");
      expect(workspaces.map(({ name }) => name)).toEqual(["Test"]);

      await foreign.evaluate((target) => {
        const frame = document.createElement("iframe");
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        frame.src = target;
        document.body.append(frame);
        return loaded;
      }, url + path());
      await expect(foreign.frameLocator("iframe").getByRole("main")).toHaveCount(0);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
}
