import type { ServerResponse } from "node:http";
import type { Registry } from "prom-client";

/** A dependency's name and whether it answers; it resolves in bounded time. */
export type Check = { name: string; isUp: () => Promise<boolean> };

export type Health = {
  checks: Check[];
  isDraining: () => boolean;
  sockets: () => number;
  registry: Registry;
};

/** Answers /healthz, /readyz and /metrics; says whether the request was one of them. */
export function answerHealth(path: string, response: ServerResponse, health: Health): boolean {
  if (path === "/healthz") sendJson(response, 200, { status: "ok" });
  else if (path === "/readyz") void answerReady(response, health);
  else if (path === "/metrics") void answerMetrics(response, health.registry);
  else return false;
  return true;
}

/** Ready: every dependency answers and the server is not on its way out. */
async function answerReady(response: ServerResponse, { checks, isDraining, sockets }: Health): Promise<void> {
  const results = await Promise.all(
    checks.map(async ({ name, isUp }) => [name, await isUp().catch(() => false)] as const),
  );
  const isReady = !isDraining() && results.every(([, isUp]) => isUp);
  sendJson(response, isReady ? 200 : 503, {
    status: isDraining() ? "draining" : isReady ? "ready" : "unavailable",
    dependencies: Object.fromEntries(results.map(([name, isUp]) => [name, isUp ? "up" : "down"])),
    sockets: sockets(),
  });
}

async function answerMetrics(response: ServerResponse, registry: Registry): Promise<void> {
  response.writeHead(200, { "content-type": registry.contentType }).end(await registry.metrics());
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}
