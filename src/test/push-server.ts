import { type PushService, startPushService } from "./push";
import { startTestServer, type TestServer } from "./server";

/** A server and the push service that it trusts. */
export type PushServer = { service: PushService; server: TestServer; close: () => Promise<void> };

export async function startPushServer(): Promise<PushServer> {
  const service = await startPushService();
  const server = await startTestServer({ env: { PUSH_SERVICES: service.host }, pushCa: service.ca });
  return {
    ...{ service, server },
    async close() {
      await server.close();
      await service.close();
    },
  };
}
