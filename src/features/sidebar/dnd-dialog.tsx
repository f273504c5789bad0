"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormFooter } from "@/components/ui/form-footer";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { useForm } from "@/components/ui/use-form";
import { useChat } from "@/live/use-chat";
import { dndChoices } from "./until-choices";

/** For how long one is not to be disturbed. */
export function DndDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Do not disturb"
      description="What happens meanwhile waits in your list, without a sound. Others see a moon beside your name."
      size="sm"
    >
      <DndForm onDone={onClose} />
    </Dialog>
  );
}

const custom = "custom";
const options = [
  ...dndChoices.map(({ value, label }) => ({ value, label })),
  { value: custom, label: "Until another time" },
];

function DndForm({ onDone }: { onDone: () => void }) {
  const chat = useChat();
  const [choice, setChoice] = useState("1h");
  const endOf = (time: string) =>
    choice === custom
      ? parse(time)
      : (dndChoices.find(({ value }) => value === choice)?.end(new Date()) ?? null);
  const form = useForm({
    check: ({ time = "" }) => {
      const end = endOf(time);
      return end && end > new Date() ? {} : { time: "Choose a time that is still to come." };
    },
    send: async ({ time = "" }) => {
      await chat.setDoNotDisturb(endOf(time)?.toISOString() ?? null);
      onDone();
    },
  });

  return (
    <Form state={form}>
      <Select
        label="For how long"
        options={options}
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        error={form.faults.until}
      />
      {choice === custom && (
        <TextField label="Until" name="time" type="datetime-local" error={form.faults.time} />
      )}
      <FormFooter onCancel={onDone} busy={form.busy}>
        Do not disturb
      </FormFooter>
    </Form>
  );
}

/** What a datetime-local field holds, which is in the reader's own time; null while it holds none. */
function parse(time: string): Date | null {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? null : date;
}
