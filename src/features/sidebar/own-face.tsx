import { ChevronUp } from "lucide-react";
import type { ComponentProps } from "react";
import { Avatar } from "@/components/ui/avatar";
import { PersonSigns } from "@/components/ui/person-signs";
import type { Connection } from "@/live/state";
import { useChatState } from "@/live/use-chat";

/** Oneself as the others see one, as the button that the menu hangs on. */
export function OwnFace(button: ComponentProps<"button">) {
  const me = useChatState((state) => state.me);
  const person = useChatState((state) => state.people.get(me.id));
  const connection = useChatState((state) => state.connection.status);
  const { name, image } = person ?? me;
  // What the server said last is not what it would say now.
  const shown = connection === "online" ? (person?.status ?? "offline") : "offline";
  const words = connection === "online" ? statusWords[shown] : unconnected[connection];
  return (
    <button
      {...button}
      type="button"
      aria-label={`${words ? `${name}, ${words}` : name}. Your status`}
      className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-md px-2.5 text-left transition-colors hover:bg-hover data-[state=open]:bg-press"
    >
      <Avatar id={me.id} name={name} image={image} presence={shown} size="sm" />
      <span className="flex min-w-0 flex-1 items-center gap-1.5">
        <span className="truncate text-sm font-medium text-ink">{name}</span>
        <PersonSigns
          customStatus={person?.customStatus ?? null}
          dndUntil={person?.dndUntil ?? null}
          className="text-sm"
        />
      </span>
      <span className="shrink-0 text-xs text-ink-faint">{words}</span>
      <ChevronUp className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
    </button>
  );
}

const statusWords = { online: "Online", away: "Away", offline: "Offline" };
const unconnected: Record<Exclude<Connection["status"], "online">, string> = {
  connecting: "",
  polling: "Not live",
  reconnecting: "Reconnecting",
  offline: "No network",
  "signed-out": "Signed out",
};
