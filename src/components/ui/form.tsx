"use client";

import type { ReactNode, Ref } from "react";
import { FaultBanner } from "./fault-banner";
import type { FormState } from "./use-form";

type FormProps = {
  /** What `useForm` keeps of it. */
  state: FormState;
  ref?: Ref<HTMLFormElement>;
  /** Fields, each with its own fault, and the button that sends. */
  children: ReactNode;
};

/** A form; what is wrong with the whole of it stands above its fields. */
export function Form({ state, ref, children }: FormProps) {
  return (
    <form ref={ref} {...state.props} className="flex flex-col gap-4">
      <FaultBanner fault={state.faults.form} />
      {children}
    </form>
  );
}
