import { deleteMessage } from "@/domain/messages/delete";
import { editMessage } from "@/domain/messages/edit";
import { pinMessage } from "@/domain/messages/pin";
import { react } from "@/domain/messages/react";
import { sendMessage } from "@/domain/messages/send";
import { syncChannels } from "@/domain/messages/sync";
import type { Handlers } from "./handler";

export const messages: Handlers<
  | "message:send"
  | "message:edit"
  | "message:delete"
  | "message:pin"
  | "reaction:add"
  | "reaction:remove"
  | "channel:sync"
> = {
  "message:send": ({ actor }, input) => sendMessage(actor, input),
  "message:edit": async ({ actor }, { messageId, text }) => ({
    message: await editMessage(actor, messageId, text),
  }),
  "message:delete": async ({ actor }, { messageId }) => ({ message: await deleteMessage(actor, messageId) }),
  "message:pin": async ({ actor }, { messageId, pinned }) => ({
    message: await pinMessage(actor, messageId, pinned),
  }),
  "reaction:add": async ({ actor }, { messageId, emoji }) => ({
    message: await react(actor, messageId, emoji, true),
  }),
  "reaction:remove": async ({ actor }, { messageId, emoji }) => ({
    message: await react(actor, messageId, emoji, false),
  }),
  "channel:sync": async ({ actor }, { cursors }) => ({ channels: await syncChannels(actor, cursors) }),
};
