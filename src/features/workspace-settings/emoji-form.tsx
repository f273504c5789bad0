"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { conflictAt, type Faults } from "@/components/ui/faults";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, useForm } from "@/components/ui/use-form";
import { api } from "@/lib/api-client";
import type { Emoji } from "@/lib/objects";
import { EmojiPicture } from "./emoji-picture";
import { nameOfPicture } from "./name-of-picture";

type EmojiFormProps = { workspaceId: string; onAdded: (emoji: Emoji) => void };

/** A picture, dropped or chosen, and its name, which is that of the file until it is another. */
export function EmojiForm({ workspaceId, onAdded }: EmojiFormProps) {
  const [picture, setPicture] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const form = useForm({
    check: (values) => (picture ? checkName(values) : { form: "Choose a picture first." }),
    send: async (values) => {
      if (!picture) return;
      const adding = api("POST /workspaces/:id/emojis", {
        ...{ id: workspaceId, name: nameIn(values), bytes: picture },
      });
      onAdded((await adding.catch(conflictAt("name"))).emoji);
      setPicture(null);
      if (field.current) field.current.value = "";
    },
  });

  function choose(file: File) {
    setPicture(file);
    if (!field.current) return;
    if (field.current.value === "") field.current.value = nameOfPicture(file.name);
    field.current.focus();
  }

  return (
    <Form state={form}>
      <EmojiPicture picture={picture} onChoose={choose} />
      <TextField
        ref={field}
        name="name"
        label="Name"
        prefix=":"
        suffix={<span className="pr-2.5 text-ink-faint">:</span>}
        placeholder="party-cat"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={34}
        error={form.faults.name}
        hint="Small letters, digits, - and _."
      />
      <Button type="submit" variant="primary" loading={form.busy} className="self-start">
        Add emoji
      </Button>
    </Form>
  );
}

const nameIn = (values: FormValues) => (values.name ?? "").trim().toLowerCase().replace(/^:|:$/g, "");

function checkName(values: FormValues): Faults {
  const name = nameIn(values);
  if (name.length < 2) return { name: "Give it a name of two letters or more." };
  return /^[a-z0-9_-]{2,32}$/.test(name)
    ? {}
    : { name: "A name has at most 32 of the letters a to z, digits, - and _." };
}
