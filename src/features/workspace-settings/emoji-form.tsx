"use client";

import { useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Faults } from "@/components/ui/faults";
import { TextField } from "@/components/ui/text-field";
import { type FormValues, useForm } from "@/components/ui/use-form";
import { CodedError } from "@/lib/errors";
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
      onAdded(await chat.addEmoji(nameIn(values), picture).catch(asNameFault));
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

  const fault = isRefused ? "An emoji is a picture: PNG, JPEG, GIF or WebP." : form.faults.form;
  return (
    <form {...form.props} className="flex flex-col gap-4">
      {fault && (
        <Banner tone="danger" role="alert">
          {fault}
        </Banner>
      )}
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
    </form>
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

/** A conflict is about the name: it is shown there. */
function asNameFault(error: unknown): never {
  if (error instanceof CodedError && error.code === "CONFLICT")
    throw new CodedError("INVALID", error.message, { details: [{ path: "name", reason: error.message }] });
  throw error;
}
