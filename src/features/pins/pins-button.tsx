"use client";

import { later } from "@/components/later";
import type { PinsProps } from "./pins-props";
import { PinsTrigger } from "./pins-trigger";

/** What is pinned in a channel, in its header. */
export const PinsButton = later<PinsProps>(
  async () => (await import("./pins-panel")).PinsPanel,
  ({ button }) => <PinsTrigger {...button} />,
);
