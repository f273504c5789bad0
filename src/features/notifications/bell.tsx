"use client";

import { later } from "@/components/later";
import { BellButton, type BellProps } from "./bell-button";

/** How much waits for one, and below it what. */
export const Bell = later<BellProps>(
  () => import("./notification-popover").then((module) => module.NotificationPopover),
  ({ button }) => <BellButton {...button} />,
);
