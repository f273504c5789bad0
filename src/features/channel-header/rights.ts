import type { Channel } from "@/lib/objects";

/** Everyone stays in general, and a direct conversation keeps its people. */
export const mayLeave = (channel: Channel) =>
  channel.joined && !channel.isGeneral && channel.kind !== "direct";
