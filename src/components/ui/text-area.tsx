import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlClass, Field, type FieldTexts } from "./field";

export type TextAreaProps = Omit<ComponentProps<"textarea">, "children"> & FieldTexts;

/** Several lines of text; grows with them. `className` is for the whole field. */
export function TextArea({
  label,
  labelHidden,
  hint,
  error,
  className,
  id,
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ id, label, labelHidden, hint, error, className }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          rows={rows}
          className={clsx(controlClass, "field-sizing-content max-h-60 resize-none px-3 py-2")}
        />
      )}
    </Field>
  );
}
