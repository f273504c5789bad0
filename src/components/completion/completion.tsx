"use client";

import clsx from "clsx";
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useId, useState } from "react";
import { createPortal } from "react-dom";
import { insertText } from "../insert-text";
import { type Token, tokenBefore } from "./token";
import { useCaret } from "./use-caret";
import { usePlace } from "./use-place";

export type Choice = {
  id: string;
  label: string;
  detail?: string;
  icon: ReactNode;
  /** What goes into the text for it; called when it is chosen. */
  insert: () => string;
};

/** What can be completed: the beginning that calls for it, and what there is to choose. */
export type Source = {
  /** The list's name for screen readers. */
  label: string;
  /** As `tokenBefore` takes it. */
  pattern: RegExp;
  find: (query: string) => readonly Choice[];
};

export type CompletionProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  sources: readonly Source[];
};

type Found = { token: Token; label: string; choices: readonly Choice[] };

/**
 * A list of what may be meant by what is being typed in a text field. The focus stays in the field: arrow keys
 * move the mark, Enter and Tab take what is marked, Escape closes.
 */
export function Completion({ field, sources }: CompletionProps) {
  const caret = useCaret(field);
  /** Where the token began whose list was closed by hand. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [mark, setMark] = useState({ query: "", index: 0 });
  const listId = useId();
  const found = caret && find(caret.text, caret.at, sources);
  if (!found && closedAt !== null) setClosedAt(null);
  const shown = found && found.token.start !== closedAt ? found : null;
  const index = shown && mark.query === shown.token.query ? mark.index : 0;

  function choose(choice: Choice | undefined): void {
    const area = field.current;
    if (!area || !shown || !choice) return;
    const end = area.selectionEnd;
    area.setSelectionRange(shown.token.start, end);
    insertText(area, /^\s/.test(area.value.slice(end)) ? choice.insert() : `${choice.insert()} `);
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // Enter accepts what an input method proposes, and nothing else.
    if (!shown || event.isComposing || event.keyCode === 229) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    const { choices, token } = shown;
    const move = (by: number) =>
      setMark({ query: token.query, index: (index + by + choices.length) % choices.length });
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" || event.key === "Tab") choose(choices[index]);
    else if (event.key === "Escape") setClosedAt(token.start);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const area = field.current;
    // Before React's listeners, which sit further out: a key that is meant for the list is for nobody else.
    area?.addEventListener("keydown", onKey);
    return () => area?.removeEventListener("keydown", onKey);
  }, [field]);
  useListAt(field, listId, shown ? index : null);

  if (!shown) return null;
  return createPortal(
    <ChoiceList
      field={field}
      listId={listId}
      found={shown}
      marked={index}
      onMark={(next) => setMark({ query: shown.token.query, index: next })}
      onChoose={choose}
    />,
    document.body,
  );
}

function find(text: string, caret: number, sources: readonly Source[]): Found | null {
  for (const { label, pattern, find: findChoices } of sources) {
    const token = tokenBefore(text, caret, pattern);
    const choices = token ? findChoices(token.query) : [];
    if (token && choices.length > 0) return { token, label, choices };
  }
  return null;
}

const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** While the list is open the field says so. It stays a text field: of several lines, a combobox is none. */
function useListAt(field: CompletionProps["field"], listId: string, index: number | null): void {
  const isOpen = index !== null;
  useEffect(() => {
    const area = field.current;
    if (!area || !isOpen) return;
    const attributes = {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": listId,
    };
    for (const [name, value] of Object.entries(attributes)) area.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(attributes)) area.removeAttribute(name);
      area.removeAttribute("aria-activedescendant");
    };
  }, [field, listId, isOpen]);
  useEffect(() => {
    if (index === null) return;
    field.current?.setAttribute("aria-activedescendant", optionId(listId, index));
    document.getElementById(optionId(listId, index))?.scrollIntoView({ block: "nearest" });
  }, [field, listId, index]);
}

type ChoiceListProps = {
  field: CompletionProps["field"];
  listId: string;
  found: Found;
  marked: number;
  onMark: (index: number) => void;
  onChoose: (choice: Choice) => void;
};

function ChoiceList({ field, listId, found, marked, onMark, onChoose }: ChoiceListProps) {
  const { choices, label } = found;
  const place = usePlace(field);
  return (
    <section
      aria-label="Suggestions"
      style={place}
      className="fixed z-50 animate-fade-in rounded-lg bg-raised shadow-float"
    >
      <p role="status" className="sr-only">
        {choices.length === 1 ? "1 suggestion" : `${choices.length} suggestions`}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        // What scrolls must be reachable; the keys are the field's all the same, and Tab takes what is marked.
        tabIndex={0}
        className="max-h-64 overflow-y-auto p-1"
      >
        {choices.map((choice, index) => (
          // The field has the focus and the keys.
          // biome-ignore lint/a11y/useKeyWithClickEvents: See above.
          // biome-ignore lint/a11y/useFocusableInteractive: See above.
          <div
            key={choice.id}
            id={optionId(listId, index)}
            role="option"
            aria-selected={index === marked}
            onPointerMove={() => index !== marked && onMark(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
            className={clsx(
              "flex h-9 cursor-default items-center gap-2.5 rounded-md px-2 text-sm text-ink pointer-coarse:h-11",
              index === marked && "bg-hover",
            )}
          >
            <span className="grid size-6 shrink-0 place-items-center text-ink-muted">{choice.icon}</span>
            <span className="min-w-0 truncate font-medium">{choice.label}</span>
            {choice.detail && <span className="min-w-0 flex-1 truncate text-ink-faint">{choice.detail}</span>}
          </div>
        ))}
      </div>
    </section>
  );
}
