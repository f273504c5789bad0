"use client";

import { type ComponentProps, type FormEvent, useState, useTransition } from "react";
import { flushSync } from "react-dom";
import { type Faults, faultsOf } from "./faults";

export type FormValues = Record<string, string>;

type FormOptions = {
  /** What is wrong before anything is sent, by field name. */
  check?: (values: FormValues) => Faults;
  /** Sends. What it throws becomes faults; where it navigates, the form stays busy until the page is there. */
  send: (values: FormValues) => Promise<void>;
};

export type FormState = {
  /** For the <form>. Its fields are plain ones with a `name`: what was typed stays after a fault. */
  props: ComponentProps<"form">;
  faults: Faults;
  busy: boolean;
};

/** A form that checks, sends, says what is wrong and takes the focus to the first fault. */
export function useForm({ check, send }: FormOptions): FormState {
  const [faults, setFaults] = useState<Faults>({});
  const [busy, startTransition] = useTransition();

  function show(form: HTMLFormElement, next: Faults) {
    // In the page before the focus moves, so that the field is read out together with its fault.
    flushSync(() => setFaults(next));
    form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const values: FormValues = {};
    for (const [name, value] of new FormData(form)) if (typeof value === "string") values[name] = value;
    const found = check?.(values) ?? {};
    if (Object.values(found).some(Boolean)) {
      show(form, found);
      return;
    }
    startTransition(async () => {
      try {
        await send(values);
        setFaults({});
      } catch (error) {
        show(form, faultsOf(error, Object.keys(values)));
      }
    });
  }

  function clear(event: FormEvent<HTMLFormElement>) {
    const name = event.target instanceof Element ? event.target.getAttribute("name") : null;
    if (name && faults[name]) setFaults(({ [name]: _, ...rest }) => rest);
  }

  return {
    // `post`: a browser that submits before this code runs must not put a password into the address.
    props: { method: "post", noValidate: true, onSubmit: submit, onInput: clear },
    faults,
    busy,
  };
}
