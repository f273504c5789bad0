import { createServer } from "node:http";
import next from "next";
import type { Pages } from "./parley";

/**
 * Next behind this server. It gets an HTTP server of its own that never listens, because it attaches an
 * upgrade listener to the one that it is given: what it shall see is handed to that one.
 */
export async function createPages(isDevelopment: boolean, port: number): Promise<Pages> {
  // People who host their own chat have not asked for its build tool to report on them.
  process.env.NEXT_TELEMETRY_DISABLED ??= "1";
  const unheard = createServer();
  const app = next({ dev: isDevelopment, port, httpServer: unheard });
  await app.prepare();
  const render = app.getRequestHandler();
  return {
    render: (request, response) => render(request, response),
    ...(isDevelopment && {
      upgrade: (request, socket, head) => {
        unheard.emit("upgrade", request, socket, head);
      },
    }),
  };
}
