import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { momentWords } from "@/components/when/presets";
import { WhenDialog } from "@/components/when/when-dialog";
import type { ScheduledMessage } from "@/lib/objects";
import { useChat, useChatState } from "@/live/use-chat";
import { EditScheduledDialog } from "./edit-scheduled-dialog";
import type { LaterPageProps } from "./later-page";
import { ScheduledRow } from "./scheduled-row";

export type Asking = { what: "time" | "text" | "cancel"; one: ScheduledMessage };

/** One's messages that are sent later: each can be changed, sent now or taken back. */
export function ScheduledList({ onOpen }: Pick<LaterPageProps, "onOpen">) {
  const chat = useChat();
  const scheduled = useChatState((state) => state.scheduled);
  const [asking, setAsking] = useState<Asking | null>(null);
  const asked = (what: Asking["what"]) => (asking?.what === what ? asking.one : null);
  const close = () => setAsking(null);
  return (
    <>
      {scheduled.length === 0 ? (
        <EmptyState icon={<CalendarClock aria-hidden="true" />} title="Nothing is scheduled">
          Write a message and choose the clock beside Send: it goes out at the time that you say.
        </EmptyState>
      ) : (
        <ul className="flex flex-col py-2">
          {scheduled.map((one) => (
            <ScheduledRow key={one.id} one={one} onAsk={setAsking} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <WhenDialog
        key={`${asked("time")?.id} time`}
        open={asked("time") !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        title="Send at another time"
        verb="Schedule"
        at={asked("time")?.sendAt}
        onChoose={async (sendAt) => {
          const one = asked("time");
          if (!one) return;
          await chat.changeScheduled(one.id, { sendAt });
          toast(`It will be sent ${momentWords(sendAt, new Date())}`);
        }}
      />
      <EditScheduledDialog one={asked("text")} onClose={close} />
      <ConfirmDialog
        open={asked("cancel") !== null}
        onOpenChange={(isOpen) => !isOpen && close()}
        title="Take this message back?"
        description="It will not be sent, and its text is gone."
        confirmLabel="Take back"
        danger
        onConfirm={async () => {
          const one = asked("cancel");
          if (one) await chat.cancelScheduled(one.id);
        }}
      />
    </>
  );
}
