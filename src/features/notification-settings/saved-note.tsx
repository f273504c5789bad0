import { Check, CircleAlert } from "lucide-react";
import type { Preferences } from "@/lib/objects";
import type { Saving } from "./use-preferences";

type SavedNoteProps = { saving: Saving | null; parts: readonly (keyof Preferences)[] };

/** What became of the last change here. Its place is always there, so that nothing moves. */
export function SavedNote({ saving, parts }: SavedNoteProps) {
  const own = saving && parts.includes(saving.part) ? saving : null;
  return (
    <p role="status" className="mt-2 min-h-4.5 text-sm text-ink-faint">
      {own?.status === "saved" && (
        <span className="inline-flex items-center gap-1.5">
          <Check className="size-3.5 text-positive" aria-hidden="true" />
          Saved
        </span>
      )}
      {own?.status === "failed" && (
        <span className="inline-flex items-start gap-1.5 text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
          {own.fault}
        </span>
      )}
    </p>
  );
}
