import { createServer } from "node:http";
import next from "next";
import type { Pages } from "./parley";

/**
 * Next behind this server. It gets an HTTP server of its own that never listens, because it attaches an
 * upgrade listener to the one that it is given.
 */
export async function createPages(isDevelopment: boolean, port: number): Promise<Pages> {
  // People who host their own chat have not asked for its build tool to report on them.
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  const app = next({ dev: isDevelopment, port, httpServer: createServer() });
  await app.prepare();
  const render = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  return {
    render: (request, response) => render(request, response),
    ...(isDevelopment && { upgrade: (request, socket, head) => upgrade(request, socket, head) }),
  };
}
