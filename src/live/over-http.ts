import type { ApiClient } from "@/lib/api-client";
import { CodedError } from "@/lib/errors";
import type { CommandName, CommandReply } from "@/lib/socket-events";
import type { Clock } from "./clock";
import type { CommandData, Transport } from "./transport";

/** A request that hangs longer is given up; whether it was obeyed is not known. */
const answerTimeoutMs = 20_000;

type Calls = {
  [Name in CommandName]?: (data: CommandData<Name>) => Promise<CommandReply<Name>>;
};

/** What a client without a socket says of itself with each question: that somebody is there. */
export type SignOfLife = { nextInMs: number; isIdle: boolean };

/**
 * Commands as calls of the HTTP API. Who is typing, what is watched and what has been delivered belong to
 * a connection: of these HTTP knows nothing, and they fail as `UNAVAILABLE`.
 *
 * @param alive nothing while there is a socket, which says so itself
 */
export function createHttpWay(
  api: ApiClient,
  clock: Clock,
  alive: () => SignOfLife | undefined = () => undefined,
): Transport["request"] {
  const calls: Calls = {
    "message:send": ({ channelId, ...message }) =>
      api("POST /channels/:id/messages", { id: channelId, ...message }),
    "message:edit": ({ messageId, text }) => api("PATCH /messages/:id", { id: messageId, text }),
    "message:delete": ({ messageId }) => api("DELETE /messages/:id", { id: messageId }),
    "message:pin": ({ messageId, pinned }) => api("PUT /messages/:id/pin", { id: messageId, pinned }),
    "reaction:add": ({ messageId, emoji }) =>
      api("PUT /messages/:id/reactions", { id: messageId, emoji, on: true }),
    "reaction:remove": ({ messageId, emoji }) =>
      api("PUT /messages/:id/reactions", { id: messageId, emoji, on: false }),
    "channel:sync": (data) => api("POST /sync", { ...data, alive: alive() }),
    "channel:read": ({ channelId, seq }) => api("POST /channels/:id/read", { id: channelId, seq }),
    "channel:markUnread": ({ channelId, seq }) => api("POST /channels/:id/unread", { id: channelId, seq }),
    "workspace:read": ({ workspaceId, places }) =>
      api("POST /workspaces/:id/read", { id: workspaceId, places }),
  };

  return async function request<Name extends CommandName>(name: Name, data: CommandData<Name>) {
    const call: Calls[Name] = calls[name];
    if (!call) throw new CodedError("UNAVAILABLE", "This needs a live connection.");
    return answerInTime(call(data), clock);
  };
}

/** @throws CodedError `UNAVAILABLE` when `answer` takes too long. */
function answerInTime<Reply>(answer: Promise<Reply>, clock: Clock): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(answerTimeoutMs, () =>
      reject(new CodedError("UNAVAILABLE", "No answer from Parley.")),
    );
    answer.then(resolve, reject).finally(stop);
  });
}
