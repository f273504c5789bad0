"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { ChatOptions } from "@/live/chat-commands";
import { createLateChat } from "@/live/late-chat";
import { ChatContext } from "@/live/use-chat";

/** One chat for the page: made with what the server knew, live once the page is. */
export function ChatProvider({ children, ...options }: ChatOptions & { children: ReactNode }) {
  const [chat] = useState(() => createLateChat(options));
  useEffect(() => chat.start(), [chat]);
  return <ChatContext value={chat}>{children}</ChatContext>;
}
