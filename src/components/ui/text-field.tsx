import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { controlClass, Field, type FieldTexts } from "./field";

export type TextFieldProps = Omit<ComponentProps<"input">, "children" | "prefix"> &
  FieldTexts & {
    /** Inside of the box, before what is typed: an icon or a few letters. */
    prefix?: ReactNode;
    /** Inside of the box, at its end: one small button. */
    suffix?: ReactNode;
  };

/** One line of text. `className` is for the whole field, words and all. */
export function TextField({
  label,
  labelHidden,
  hint,
  error,
  prefix,
  suffix,
  className,
  id,
  type = "text",
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ id, label, labelHidden, hint, error, className }}>
      {(control) => (
        <div className="relative">
          {prefix && (
            <span className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-ink-faint [&_svg]:size-4">
              {prefix}
            </span>
          )}
          <input
            {...rest}
            {...control}
            type={type}
            className={clsx(controlClass, "h-10 px-3", prefix && "pl-9", suffix && "pr-11")}
          />
          {suffix && (
            <span className="absolute inset-y-0 right-1 grid pointer-coarse:right-0 place-items-center">
              {suffix}
            </span>
          )}
        </div>
      )}
    </Field>
  );
}
