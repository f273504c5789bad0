import type { NameOf } from "@/lib/mentions";
import type { ChatState } from "@/live/state";

let last: (Pick<ChatState, "people" | "channels" | "groups"> & { nameOf: NameOf }) | null = null;

/** How references are called now; the same function for as long as nobody is called otherwise. */
export function nameOfReference({ people, channels, groups }: ChatState): NameOf {
  if (last?.people === people && last.channels === channels && last.groups === groups) return last.nameOf;
  const nameOf: NameOf = (reference) => {
    switch (reference.kind) {
      case "person":
        return `@${people.get(reference.id)?.name ?? "somebody"}`;
      case "channel":
        return `#${channels.get(reference.id)?.name ?? "a channel"}`;
      case "everyone":
        return `@${reference.who}`;
      case "group":
        return `@${groups.get(reference.id)?.handle ?? "group"}`;
    }
  };
  last = { people, channels, groups, nameOf };
  return nameOf;
}
