import { Avatar } from "@/components/ui/avatar";
import type { Connection } from "@/live/state";
import { useChatState } from "@/live/use-chat";

/** Oneself as the others see one. */
export function OwnLine() {
  const id = useChatState((state) => state.me.id);
  const name = useChatState((state) => state.people.get(id)?.name ?? state.me.name);
  const image = useChatState((state) => state.people.get(id)?.image ?? state.me.image);
  const status = useChatState((state) => state.people.get(id)?.status ?? "offline");
  const connection = useChatState((state) => state.connection.status);
  // What the server said last is not what it would say now.
  const shown = connection === "online" ? status : "offline";
  return (
    <div className="flex h-14 shrink-0 items-center gap-2.5 border-t border-line px-4">
      <Avatar id={id} name={name} image={image} presence={shown} size="sm" />
      <span className="min-w-0 flex-1 truncate text-sm font-medium text-ink">{name}</span>
      <span className="text-xs text-ink-faint">
        {connection === "online" ? words[shown] : unconnected[connection]}
      </span>
    </div>
  );
}

const words = { online: "Online", away: "Away", offline: "Offline" };
const unconnected: Record<Exclude<Connection["status"], "online">, string> = {
  connecting: "",
  polling: "Not live",
  reconnecting: "Reconnecting",
  offline: "No network",
  "signed-out": "Signed out",
};
