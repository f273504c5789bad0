import clsx from "clsx";
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

export type FieldTexts = {
  label: string;
  /** Only for screen readers: where the place says already what the field is. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** What is wrong, as a sentence. Takes the place of the hint. */
  error?: string | null;
};

/** The attributes that tie a control to its label, hint and error. */
export type FieldControl = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldProps = FieldTexts & {
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A control with its words. */
export function Field({ id, label, labelHidden = false, hint, error, className, children }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const noteId = `${controlId}-note`;
  return (
    <div className={clsx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={controlId} className={labelHidden ? "sr-only" : "text-sm font-medium text-ink"}>
        {label}
      </label>
      {children({
        id: controlId,
        "aria-describedby": error || hint ? noteId : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error ? (
        <p id={noteId} className="flex items-start gap-1.5 text-sm text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
          {error}
        </p>
      ) : (
        hint && (
          <p id={noteId} className="text-sm text-ink-faint">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

/** The box of everything that is typed into or chosen from. */
export const controlClass = clsx(
  "w-full rounded-md border border-line-strong bg-surface text-base text-ink transition-colors duration-100",
  "placeholder:text-ink-faint hover:border-ink-faint disabled:opacity-60",
  "focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus/45",
  "aria-invalid:border-danger aria-invalid:focus-visible:outline-danger/40",
);
