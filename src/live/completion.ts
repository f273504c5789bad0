"use client";

import { type ComponentType, createContext, type RefObject } from "react";
import type { Picks } from "./typed-text";

export type CompletionProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  channelId: string;
  /** What is chosen is remembered here. */
  picks: Picks;
  /** Whether what begins with a / is a command here. */
  hasCommands?: boolean;
};

/** What completes what is typed into the fields of a channel; the page puts it together. */
export const CompletionContext = createContext<ComponentType<CompletionProps> | null>(null);
