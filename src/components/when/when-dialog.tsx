"use client";

import { Clock } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FaultBanner } from "../ui/fault-banner";
import { faultOf } from "../ui/faults";
import { TextField } from "../ui/text-field";
import { fromLocalInput, momentWords, presetsAt, toLocalInput } from "./presets";

export type WhenDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** The verb of the button beside a time of one's own: "Schedule". */
  verb: string;
  /** What is set already, ISO 8601. */
  at?: string | null;
  /** Resolves: the dialog closes. Rejects: it stays and shows why. */
  onChoose: (at: string) => Promise<void>;
};

/** Asks for a moment to come: one of the usual ones, or a date and time on this device's clocks. */
export function WhenDialog({ open, onOpenChange, title, at, ...rest }: WhenDialogProps) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      size="sm"
      description={at ? `Now set for ${momentWords(at, new Date())}.` : `In your time zone, ${zone}.`}
    >
      <Moments {...rest} at={at} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

type MomentsProps = Pick<WhenDialogProps, "verb" | "at" | "onChoose"> & { onDone: () => void };

function Moments({ verb, at, onChoose, onDone }: MomentsProps) {
  const [now] = useState(() => new Date());
  const presets = presetsAt(now);
  const [typed, setTyped] = useState(() => toLocalInput(at ? new Date(at) : (presets[3]?.at ?? now)));
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function choose(moment: Date | null) {
    if (!moment || moment.getTime() <= Date.now()) return setFault("Choose a moment to come.");
    setBusy(true);
    setFault(null);
    try {
      await onChoose(moment.toISOString());
      onDone();
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="flex flex-col gap-4">
      <ul className="-mx-2 flex flex-col">
        {presets.map(({ label, at: moment }) => (
          <li key={label}>
            <button
              type="button"
              disabled={busy}
              onClick={() => choose(moment)}
              className="flex min-h-9 w-full items-center gap-2.5 rounded-md px-2 text-left text-sm text-ink hover:bg-hover pointer-coarse:min-h-11"
            >
              <Clock className="size-4 text-ink-faint" aria-hidden="true" />
              <span className="flex-1">{label}</span>
              <span className="text-xs text-ink-faint">{shortWords(moment, now)}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void choose(fromLocalInput(typed));
        }}
        className="flex items-end gap-2"
      >
        <TextField
          label="Date and time"
          type="datetime-local"
          min={toLocalInput(now)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="min-w-0 flex-1"
        />
        <Button type="submit" variant="primary" size="md" loading={busy}>
          {verb}
        </Button>
      </form>
      <FaultBanner fault={fault} />
    </div>
  );
}

/** The hour of today, the day of any other. */
const shortWords = (moment: Date, now: Date) =>
  new Intl.DateTimeFormat(
    undefined,
    moment.toDateString() === now.toDateString()
      ? { hour: "numeric", minute: "2-digit" }
      : { weekday: "short", day: "numeric", month: "short" },
  ).format(moment);
