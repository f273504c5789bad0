import { X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { isComposing } from "@/components/is-composing";
import { Field } from "@/components/ui/field";
import { addKeywords, keywordLimit } from "./keywords";

type KeywordFieldProps = { keywords: readonly string[]; onChange: (keywords: string[]) => void };

/** Words of one's own, each a chip: Enter or a comma adds one, Backspace in the empty field takes the last one. */
export function KeywordField({ keywords, onChange }: KeywordFieldProps) {
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const isFull = keywords.length >= keywordLimit;

  function add(text: string) {
    setTyped("");
    const next = addKeywords(keywords, text);
    if (next.length !== keywords.length) onChange(next);
  }

  function remove(word: string) {
    onChange(keywords.filter((one) => one !== word));
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "Enter" || (event.key === "," && typed.trim() !== "")) {
      event.preventDefault();
      add(typed);
    }
    const last = keywords.at(-1);
    if (event.key === "Backspace" && typed === "" && last !== undefined) remove(last);
  }

  return (
    <Field
      label="Keywords"
      labelHidden
      hint={
        isFull
          ? `${keywordLimit} are the most there can be.`
          : "Whole words, whatever their case: your project, your town. Press Enter after each."
      }
    >
      {(control) => (
        <div className="flex min-h-10 flex-wrap items-center gap-1 rounded-md border border-line-strong bg-surface p-1 focus-within:border-focus focus-within:outline-2 focus-within:outline-focus/45">
          {keywords.length > 0 && (
            <ul id={listId} aria-label="Your keywords" className="contents">
              {keywords.map((word) => (
                <li
                  key={word}
                  className="flex h-8 max-w-full items-center rounded-sm bg-press pl-2.5 text-sm text-ink"
                >
                  <span className="min-w-0 truncate">{word}</span>
                  <button
                    type="button"
                    aria-label={`Remove ${word}`}
                    onClick={() => remove(word)}
                    className="grid size-7 shrink-0 place-items-center rounded-sm text-ink-muted hover:bg-hover hover:text-ink"
                  >
                    <X className="size-3.5" aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...control}
            ref={field}
            autoComplete="off"
            enterKeyHint="done"
            maxLength={50}
            readOnly={isFull}
            placeholder={keywords.length === 0 ? "Add a word" : undefined}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
            className="h-8 min-w-24 flex-1 bg-transparent px-2 text-base text-ink outline-none placeholder:text-ink-faint"
          />
        </div>
      )}
    </Field>
  );
}
