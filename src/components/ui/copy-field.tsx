"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "./button";
import { controlClass } from "./field";

/** Something to take along: selected at a click, copied by the button. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");

  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setState("copied");
    } catch {
      // Without https there is no clipboard for pages; the text is selected, the keyboard can copy it.
      setState("refused");
    }
  }

  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-2">
        <input
          ref={field}
          readOnly
          aria-label={label}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className={`${controlClass} h-10 min-w-0 flex-1 px-3`}
        />
        <Button
          variant="primary"
          size="md"
          className="min-w-28"
          icon={
            state === "copied" ? (
              <Check className="size-4" aria-hidden="true" />
            ) : (
              <Copy className="size-4" aria-hidden="true" />
            )
          }
          onClick={copy}
        >
          {state === "copied" ? "Copied" : "Copy"}
        </Button>
      </div>
      <p role="status" className={state === "refused" ? "text-sm text-ink-muted" : "sr-only"}>
        {state === "copied" && "Copied to the clipboard."}
        {state === "refused" &&
          "Your browser did not let Parley copy it. It is selected: copy it with the keyboard."}
      </p>
    </div>
  );
}
