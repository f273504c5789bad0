import { BellRing, CircleCheck, Clock, Eraser, Moon, SmilePlus } from "lucide-react";
import { useState } from "react";
import type { StartsOpen } from "@/components/later";
import { attempt } from "@/components/ui/attempt";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useChat, useChatState } from "@/live/use-chat";
import { DndDialog } from "./dnd-dialog";
import { OwnFace } from "./own-face";
import { StatusDialog } from "./status-dialog";

/** What one can say of oneself. */
export function OwnMenu({ startsOpen }: StartsOpen) {
  const chat = useChat();
  const own = useChatState((state) => state.people.get(state.me.id));
  const [asking, setAsking] = useState<"status" | "dnd" | null>(null);
  const isAway = own?.status === "away";

  return (
    <>
      <Menu startsOpen={startsOpen} trigger={<OwnFace />} side="top">
        <MenuItem icon={<SmilePlus />} onSelect={() => setAsking("status")}>
          {own?.customStatus ? "Change your status" : "Set a status"}
        </MenuItem>
        {own?.customStatus && (
          <MenuItem icon={<Eraser />} onSelect={() => attempt(chat.setStatus(null))}>
            Clear your status
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={isAway ? <CircleCheck /> : <Clock />} onSelect={() => attempt(chat.setAway(!isAway))}>
          {isAway ? "Set yourself as active" : "Set yourself as away"}
        </MenuItem>
        <MenuSeparator />
        {own?.dndUntil ? (
          <MenuItem icon={<BellRing />} onSelect={() => attempt(chat.setDoNotDisturb(null))}>
            End do not disturb
          </MenuItem>
        ) : (
          <MenuItem icon={<Moon />} onSelect={() => setAsking("dnd")}>
            Do not disturb
          </MenuItem>
        )}
      </Menu>
      <StatusDialog
        key={`status ${asking}`}
        open={asking === "status"}
        onClose={() => setAsking(null)}
        current={own?.customStatus ?? null}
      />
      <DndDialog key={`dnd ${asking}`} open={asking === "dnd"} onClose={() => setAsking(null)} />
    </>
  );
}
