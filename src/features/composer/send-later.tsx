import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { v4 as uuid } from "uuid";
import { later } from "@/components/later";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { useChat } from "@/live/use-chat";

const WhenDialog = later(() => import("@/components/when/when-dialog").then((module) => module.WhenDialog));

type SendLaterProps = {
  channelId: string;
  threadId?: string | undefined;
  isSendable: boolean;
  /** What is to be sent, as it is stored. */
  readText: () => Promise<string>;
  onScheduled: () => void;
};

/** Beside the button that sends: the one that sends at a time. */
export function SendLater({ channelId, threadId, isSendable, readText, onScheduled }: SendLaterProps) {
  const chat = useChat();
  const [asking, setAsking] = useState<{ clientId: string } | null>(null);

  async function schedule(sendAt: string, clientId: string) {
    await chat.schedule({ clientId, channelId, threadId: threadId ?? null, text: await readText(), sendAt });
    const { momentWords } = await import("@/components/when/presets");
    toast(`It will be sent ${momentWords(sendAt, new Date())}`);
    onScheduled();
  }

  return (
    <>
      <IconButton
        label="Send later"
        icon={<CalendarClock />}
        aria-disabled={!isSendable}
        onClick={() => isSendable && setAsking({ clientId: uuid() })}
        className="my-1.5 aria-disabled:opacity-40"
      />
      <WhenDialog
        key={asking?.clientId}
        open={asking !== null}
        onOpenChange={(isOpen: boolean) => !isOpen && setAsking(null)}
        title="Send later"
        verb="Schedule"
        onChoose={async (at: string) => {
          if (asking) await schedule(at, asking.clientId);
        }}
      />
    </>
  );
}
