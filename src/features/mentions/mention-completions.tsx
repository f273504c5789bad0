"use client";

import type { ReactNode } from "react";
import { later } from "@/components/later";
import { CompletionContext } from "@/live/completion";

const MentionCompletion = later(() =>
  import("./mention-completion").then((module) => module.MentionCompletion),
);

/** Lets names be completed in the text fields below; the code for it comes when the page is there. */
export function MentionCompletions({ children }: { children: ReactNode }) {
  return <CompletionContext value={MentionCompletion}>{children}</CompletionContext>;
}
