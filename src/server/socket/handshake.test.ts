import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertPeople, type TestPerson } from "@/test/people";
import { startTestServer, type TestServer } from "@/test/server";

let server: TestServer;
let ada: TestPerson;
beforeAll(async () => {
  server = await startTestServer({ env: { CORS_ORIGINS: "https://intranet.example" } });
  [ada] = (await insertPeople(server, 1)) as [TestPerson];
});
afterAll(() => server.close());

type Options = Parameters<typeof io>[1];

/** "connected", or the code or status that the handshake was refused with. */
async function attempt(options: Options): Promise<unknown> {
  const socket = io(server.url, { reconnection: false, forceNew: true, ...options });
  try {
    return await new Promise((resolve) => {
      socket.on("connect", () => resolve("connected"));
      socket.on(
        "connect_error",
        (error: Error & { data?: { code: string }; context?: unknown; description?: unknown }) => {
          const { status } = (error.context ?? {}) as { status?: number };
          const { message } = (error.description ?? {}) as { message?: string };
          resolve(error.data?.code ?? status ?? message);
        },
      );
    });
  } finally {
    socket.close();
  }
}

const page = (origin: string) => ({ extraHeaders: { origin } });

test("the session's cookie or a signed bearer token lets in", async () => {
  expect(await attempt({ auth: { token: ada.token } })).toBe("connected");
  expect(await attempt({ extraHeaders: { cookie: ada.cookie } })).toBe("connected");
});

test("nobody, a made-up token and the raw token out of the database are turned away", async () => {
  const [rawToken] = decodeURIComponent(ada.token).split(".");
  for (const token of [undefined, "", "made-up", "a\u0000b", `${rawToken}.forged`, rawToken])
    expect(await attempt({ auth: { token } })).toBe("UNAUTHENTICATED");
});

test("a page with a foreign Origin cannot open a socket, by either transport", async () => {
  const cookie = ada.cookie;
  for (const origin of ["http://evil.example", "null", `${server.url}.evil.example`, "file://"]) {
    expect(await attempt({ transports: ["polling"], extraHeaders: { origin, cookie } })).toBe(403);
    expect(await attempt({ transports: ["websocket"], extraHeaders: { origin, cookie } })).toBe(
      "Unexpected server response: 403",
    );
  }
});

test("the app's own pages and those of CORS_ORIGINS can", async () => {
  for (const origin of [server.url, "https://intranet.example"])
    for (const transport of ["polling", "websocket"] as const)
      expect(await attempt({ ...page(origin), transports: [transport], auth: { token: ada.token } })).toBe(
        "connected",
      );
});

test("the API refuses changes from a foreign page, with the cookie and all", async () => {
  const response = await fetch(`${server.url}/api/v1/workspaces`, {
    method: "POST",
    headers: { cookie: ada.cookie, origin: "http://evil.example", "content-type": "application/json" },
    body: JSON.stringify({ name: "Stolen" }),
  });
  expect(response.status).toBe(403);
  expect((await ada.api("GET /me")).workspaces).toEqual([]);
});

test("a person has a hundred connections to an instance, and then no more", async () => {
  const [busy] = (await insertPeople(server, 1)) as [TestPerson];
  const tabs = await Promise.all(Array.from({ length: 100 }, () => busy.connect()));
  expect(await attempt({ auth: { token: busy.token } })).toBe("RATE_LIMITED");
  expect(await attempt({ auth: { token: ada.token } })).toBe("connected");
  tabs[0]?.close();
  await expect.poll(() => attempt({ auth: { token: busy.token } })).toBe("connected");
  for (const tab of tabs) tab.close();
});
