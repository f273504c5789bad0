import { type ApiClient, api } from "@/lib/api-client";
import { areSocketsEnabled, type ChatSocket, getSocket } from "@/lib/socket-client";
import { type Clock, systemClock } from "./clock";
import { createOutboxStorage, type OutboxStorage } from "./outbox-storage";
import { browserPage, type Page } from "./page";

/** The world outside: the browser's, or a test's. None of it is touched before `start`. */
export type ChatParts = {
  /** Null where the server has no sockets. */
  socket: () => ChatSocket | null;
  api: ApiClient;
  clock: Clock;
  page: Page;
  outboxStorage: (userId: string, workspaceId: string) => OutboxStorage;
};

export const browserParts: ChatParts = {
  socket: () => (areSocketsEnabled() ? getSocket() : null),
  api,
  clock: systemClock,
  page: browserPage,
  outboxStorage: createOutboxStorage,
};
