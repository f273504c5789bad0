import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { faultOf } from "@/components/ui/faults";
import { Skeleton } from "@/components/ui/skeleton";
import { momentWords } from "@/components/when/presets";
import type { Message, NotificationReason } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { whyWords } from "./why-words";

type WhyDialogProps = { message: Message | null; onClose: () => void };

/** Why one was, or was not, told of a message. */
export function WhyDialog({ message, onClose }: WhyDialogProps) {
  const [tries, setTries] = useState(0);
  return (
    <Dialog
      open={message !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Why was I (not) notified?"
    >
      {message && (
        <Explanation
          key={`${message.id}:${tries}`}
          messageId={message.id}
          onRetry={() => setTries(tries + 1)}
        />
      )}
    </Dialog>
  );
}

function Explanation({ messageId, onRetry }: { messageId: string; onRetry: () => void }) {
  const chat = useChat();
  const [reason, setReason] = useState<NotificationReason | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    let isCurrent = true;
    chat.explainNotification(messageId).then(
      (found) => isCurrent && setReason(found),
      (error: unknown) => isCurrent && setFault(faultOf(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [chat, messageId]);

  return (
    <div aria-live="polite" aria-busy={!reason && !fault} className="min-h-20 text-base text-ink">
      {fault ? (
        <Failed fault={fault} onRetry={onRetry} />
      ) : reason ? (
        <Answer reason={reason} />
      ) : (
        <OnItsWay />
      )}
    </div>
  );
}

function Answer({ reason }: { reason: NotificationReason }) {
  const { answer, because, steps } = whyWords(reason, (iso) => momentWords(iso, new Date()));
  return (
    <>
      <p className="font-semibold">{answer}</p>
      <p className="mt-1 text-pretty text-ink-muted">{because.join(" ")}</p>
      {steps.length > 0 && (
        <ol className="mt-4 flex flex-col gap-1.5 border-t border-line pt-4 text-sm text-ink-muted">
          {steps.map((step) => (
            <li key={step} className="text-pretty wrap-anywhere">
              {step}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Failed({ fault, onRetry }: { fault: string; onRetry: () => void }) {
  return (
    <div className="flex flex-col items-start gap-3 text-ink-muted">
      {fault}
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}

function OnItsWay() {
  return (
    <div className="flex flex-col gap-2.5 pt-1">
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-3.5 w-72 max-w-full" />
    </div>
  );
}
