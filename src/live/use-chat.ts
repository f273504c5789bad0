"use client";

import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { Chat } from "./chat-commands";
import type { ChatState } from "./state";

export const ChatContext = createContext<Chat | null>(null);

/** The workspace's chat. Throws outside of `ChatContext`. */
export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (!chat) throw new Error("useChat needs a ChatContext above it.");
  return chat;
}

/**
 * What `selector` makes of the state. The component is drawn again when that is another value; of
 * arrays and Maps, which selectors may make anew each time, when an element is.
 */
export function useChatState<Result>(selector: (state: ChatState) => Result): Result {
  const chat = useChat();
  const last = useRef<{ result: Result } | null>(null);
  const select = (): Result => {
    const result = selector(chat.getState());
    if (!last.current || !isSame(last.current.result, result)) last.current = { result };
    return last.current.result;
  };
  return useSyncExternalStore(chat.subscribe, select, select);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((element, index) => Object.is(element, b[index]));
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && Object.is(value, b.get(key)));
  return false;
}
