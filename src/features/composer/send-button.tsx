import clsx from "clsx";
import { SendHorizontal } from "lucide-react";
import { tooltip } from "@/components/ui/tooltip";

/** Always there: a button that comes and goes is hard to find, for the eye and for the keyboard. */
export function SendButton({ isSendable }: { isSendable: boolean }) {
  return (
    <button
      {...tooltip("Send", { shortcut: "Enter" })}
      type="submit"
      aria-label="Send"
      aria-disabled={!isSendable}
      className={clsx(
        "m-1.5 grid size-8 shrink-0 place-items-center rounded-md transition-colors duration-100 pointer-coarse:size-10",
        isSendable ? "bg-accent text-accent-ink hover:bg-accent-strong" : "text-ink-faint",
      )}
    >
      <SendHorizontal className="size-4.5" aria-hidden="true" />
    </button>
  );
}
