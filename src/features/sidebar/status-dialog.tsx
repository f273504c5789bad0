"use client";

import { SmilePlus } from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { tooltip } from "@/components/ui/tooltip";
import { useForm } from "@/components/ui/use-form";
import { untilWords } from "@/components/until-words";
import type { CustomStatus } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { statusChoices, statusIdeas } from "./until-choices";

const EmojiPicker = lazy(() => import("@/components/emoji/emoji-picker"));

type StatusDialogProps = { open: boolean; onClose: () => void; current: CustomStatus | null };

/** What one says of oneself: an emoji, some words, and for how long. */
export function StatusDialog({ open, onClose, current }: StatusDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Your status"
      description="Everyone in your workspaces sees it beside your name."
    >
      <StatusForm current={current} onDone={onClose} />
    </Dialog>
  );
}

/** The end that the status has already. */
const kept = "kept";

function StatusForm({ current, onDone }: { current: CustomStatus | null; onDone: () => void }) {
  const chat = useChat();
  const [emoji, setEmoji] = useState<string | null>(current?.emoji ?? null);
  const [text, setText] = useState(current?.text ?? "");
  const [choice, setChoice] = useState(current?.until ? kept : "none");
  const form = useForm({
    check: () => (emoji || text.trim() ? {} : { text: "Choose an emoji or write a few words." }),
    send: async () => {
      const end = statusChoices.find(({ value }) => value === choice)?.end(new Date());
      const until = choice === kept ? (current?.until ?? null) : (end?.toISOString() ?? null);
      await chat.setStatus({ emoji, text: text.trim(), until });
      onDone();
    },
  });
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (matchMedia("(pointer: coarse)").matches) return;
    // A frame later: the dialog notes first where the focus came from.
    const frame = requestAnimationFrame(() => element.current?.querySelector("input")?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const options = statusChoices.map(({ value, label }) => ({ value, label }));
  if (current?.until)
    options.unshift({ value: kept, label: `Until ${untilWords(current.until, new Date())}, as it is` });

  return (
    <Form ref={element} state={form}>
      <div className="flex items-start gap-2">
        <EmojiChoice emoji={emoji} onChoose={setEmoji} />
        <TextField
          label="Status"
          labelHidden
          name="text"
          placeholder="What are you up to?"
          maxLength={100}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={form.faults.text}
          className="flex-1"
        />
      </div>
      <fieldset className="-mt-1 flex flex-wrap gap-1.5">
        <legend className="sr-only">Suggestions</legend>
        {statusIdeas.map((idea) => (
          <Button
            key={idea.text}
            onClick={() => {
              setEmoji(idea.emoji);
              setText(idea.text);
              setChoice(idea.choice);
            }}
          >
            <span aria-hidden="true">{idea.emoji}</span> {idea.text}
          </Button>
        ))}
      </fieldset>
      <Select
        label="For how long"
        name="until"
        options={options}
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        error={form.faults.until}
      />
      <FormFooter onCancel={onDone} busy={form.busy}>
        Save
      </FormFooter>
    </Form>
  );
}

type EmojiChoiceProps = { emoji: string | null; onChoose: (emoji: string | null) => void };

function EmojiChoice({ emoji, onChoose }: EmojiChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (next: string | null) => {
    setOpen(false);
    onChoose(next);
  };
  return (
    <Popover
      label="Emoji"
      align="start"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          {...tooltip("Choose an emoji")}
          type="button"
          aria-label={emoji ? `Emoji: ${emoji}. Change it` : "Choose an emoji"}
          className="grid size-10 shrink-0 place-items-center rounded-md border border-line-strong bg-surface text-lg text-ink-faint transition-colors hover:border-ink-faint hover:text-ink"
        >
          {emoji ?? <SmilePlus className="size-5" aria-hidden="true" />}
        </button>
      }
    >
      <Suspense fallback={<div className="h-88 w-84 max-w-full" />}>
        <EmojiPicker onChoose={choose} />
      </Suspense>
      {emoji && (
        <div className="border-t border-line p-1">
          <Button variant="ghost" className="w-full" onClick={() => choose(null)}>
            No emoji
          </Button>
        </div>
      )}
    </Popover>
  );
}
