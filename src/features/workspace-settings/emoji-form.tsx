"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { conflictAt, type Faults } from "@/components/ui/faults";
import { Form } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, useForm } from "@/components/ui/use-form";
import type { Emoji } from "@/lib/objects";
import { useChat } from "@/live/use-chat";
import { EmojiPicture } from "./emoji-picture";
import { isPicture } from "./is-picture";
import { nameOfPicture } from "./name-of-picture";

type EmojiFormProps = { onAdded: (emoji: Emoji) => void };

/** A picture, dropped or chosen, and its name, which is that of the file until it is another. */
export function EmojiForm({ onAdded }: EmojiFormProps) {
  const chat = useChat();
  const [picture, setPicture] = useState<File | null>(null);
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const form = useForm({
    check: (values) => (picture ? checkName(values) : { form: "Choose a picture first." }),
    send: async (values) => {
      if (!picture) return;
      onAdded(await chat.addEmoji(nameIn(values), picture).catch(conflictAt("name")));
      setPicture(null);
      setRefused(false);
      if (field.current) field.current.value = "";
    },
  });

  async function choose(file: File) {
    const isFit = await isPicture(file);
    setRefused(!isFit);
    if (!isFit) return;
    setPicture(file);
    if (!field.current) return;
    if (field.current.value === "") field.current.value = nameOfPicture(file.name);
    field.current.focus();
  }

  const refusal = isRefused ? { form: "An emoji is a picture: PNG, JPEG, GIF or WebP." } : {};
  return (
    <Form state={{ ...form, faults: { ...form.faults, ...refusal } }}>
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
