"use client";

import type { RefObject } from "react";
import type { Channel } from "@/lib/objects";
import { canPost } from "@/live/selectors";
import { Blocked } from "./blocked";
import { Writer } from "./writer";

export type ComposerProps = {
  channel: Channel;
  /** The text field, for whoever has to give it the focus. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** Up-arrow in an empty composer. */
  onEditLast: () => boolean;
  /** Writes into this thread of the channel. */
  threadId?: string;
  /** Sends what is written to the main timeline, too. */
  alsoToChannel?: boolean;
  /** Something was sent. */
  onSent?: () => void;
};

/** Where one writes, or what stands in its place. Give it the channel's or the thread's id as key. */
export function Composer(props: ComposerProps) {
  return canPost(props.channel) ? <Writer {...props} /> : <Blocked channel={props.channel} />;
}
