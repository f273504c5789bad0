import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlClass, Field, type FieldTexts } from "./field";

export type SelectProps = Omit<ComponentProps<"select">, "children" | "size"> &
  FieldTexts & {
    options: readonly { value: string; label: string; disabled?: boolean }[];
    size?: "sm" | "md";
  };

/** The platform's own list of choices: on phones nothing is better. `className` is for the whole field. */
export function Select({
  label,
  labelHidden,
  hint,
  error,
  options,
  size = "md",
  className,
  id,
  ...rest
}: SelectProps) {
  return (
    <Field {...{ id, label, labelHidden, hint, error, className }}>
      {(control) => (
        <div className="relative">
          <select
            {...rest}
            {...control}
            className={clsx(
              controlClass,
              "appearance-none pr-9 pl-3 disabled:cursor-default",
              size === "sm" ? "h-8 text-sm pointer-coarse:h-10" : "h-10",
            )}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-faint"
            aria-hidden="true"
          />
        </div>
      )}
    </Field>
  );
}
