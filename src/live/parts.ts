import { type ApiClient, api } from "@/lib/api-client";
import { insist } from "@/lib/insist";
import type { ChatSocket } from "@/lib/socket-client";
import { areSocketsEnabled } from "@/lib/sockets-enabled";
import { type Clock, systemClock } from "./clock";
import { createOutboxStorage, type OutboxStorage } from "./outbox-storage";
import { browserPage, type Page } from "./page";

/** The world outside: the browser's, or a test's. None of it is touched before `start`. */
export type ChatParts = {
  /** Null where the server has no sockets. */
  socket: () => ChatSocket | null | Promise<ChatSocket | null>;
  api: ApiClient;
  clock: Clock;
  page: Page;
  outboxStorage: (userId: string, workspaceId: string) => OutboxStorage;
};

export const browserParts: ChatParts = {
  socket: () => (areSocketsEnabled() ? loadSocket() : null),
  api,
  clock: systemClock,
  page: browserPage,
  outboxStorage: createOutboxStorage,
};

/** The socket's code comes after the first sight: it is a tenth of all script. */
const loadSocket = async (): Promise<ChatSocket> =>
  (await insist(() => import("@/lib/socket-client"))).getSocket();
