"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { controlClass } from "@/components/ui/field";
import { PersonSigns } from "@/components/ui/person-signs";
import type { Person } from "@/lib/objects";
import { isComposing } from "../is-composing";
import { Chip } from "./chip";
import { matchPeople } from "./match-people";

export type PeoplePickerProps = {
  label: string;
  people: readonly Person[];
  chosen: readonly Person[];
  onChange: (chosen: readonly Person[]) => void;
  /** What stands in the list when there is nobody to choose. */
  empty: string;
  /** Whether typing begins here. */
  takesFocus?: boolean;
};

const listLimit = 50;

/**
 * Choosing people by name: type, Enter takes the marked one, Backspace gives the last one back. Enter
 * with nothing typed is left to the form around it.
 */
export function PeoplePicker(props: PeoplePickerProps) {
  const { label, people, chosen, onChange, empty, takesFocus = true } = props;
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const found = matchPeople(people, query, listLimit);
  const optionId = (person: Person | undefined) => person && `${listId}-${person.id}`;
  const isChosen = (person: Person) => chosen.some(({ id }) => id === person.id);

  useEffect(() => {
    if (!takesFocus) return;
    // A frame later: a dialog around it notes first where the focus came from.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [takesFocus]);

  function toggle(person: Person) {
    onChange(isChosen(person) ? chosen.filter(({ id }) => id !== person.id) : [...chosen, person]);
    search("");
    field.current?.focus();
  }

  function search(next: string) {
    setQuery(next);
    setMarked(0);
  }

  function mark(index: number) {
    const next = Math.max(0, Math.min(index, found.length - 1));
    setMarked(next);
    document.getElementById(optionId(found[next]) ?? "")?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    const person = found[marked];
    if (isComposing(event)) return;
    if (event.key === "Backspace" && query === "") onChange(chosen.slice(0, -1));
    if (event.key === "ArrowDown") mark(marked + 1);
    else if (event.key === "ArrowUp") mark(marked - 1);
    else if (event.key === "Enter" && person && (query !== "" || chosen.length === 0)) toggle(person);
    else return;
    event.preventDefault();
  }

  return (
    <div className="flex flex-col gap-2">
      <div
        className={clsx(
          controlClass,
          "flex min-h-10 flex-wrap items-center gap-1 p-1",
          "focus-within:border-focus focus-within:outline-2 focus-within:outline-focus/45",
        )}
      >
        {chosen.map((person) => (
          <Chip key={person.id} person={person} onRemove={() => toggle(person)} />
        ))}
        <input
          ref={field}
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={optionId(found[marked])}
          autoComplete="off"
          placeholder={chosen.length === 0 ? "Type a name" : undefined}
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-8 min-w-24 flex-1 bg-transparent px-2 outline-none placeholder:text-ink-faint"
        />
      </div>
      <div
        id={listId}
        role="listbox"
        aria-label="People"
        aria-multiselectable="true"
        className={clsx("-mx-2 h-52 overflow-y-auto", found.length === 0 && "hidden")}
      >
        {found.map((person, index) => (
          <button
            key={person.id}
            id={optionId(person)}
            type="button"
            role="option"
            aria-selected={isChosen(person)}
            tabIndex={-1}
            onPointerMove={() => setMarked(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => toggle(person)}
            className={clsx(
              "flex h-10 w-full items-center gap-2.5 rounded-md text-left px-2 text-sm text-ink",
              index === marked && "bg-hover",
            )}
          >
            <Avatar
              id={person.id}
              name={person.name}
              image={person.image}
              presence={person.status}
              size="sm"
            />
            <span className="min-w-0 truncate">{person.name}</span>
            <PersonSigns customStatus={person.customStatus} dndUntil={person.dndUntil} />
            <span className="flex-1" />
            {isChosen(person) && <Check className="size-4 text-accent" aria-hidden="true" />}
          </button>
        ))}
      </div>
      {found.length === 0 && (
        <p className="h-52 py-3 text-sm text-ink-muted">{query ? `Nobody is called “${query}”.` : empty}</p>
      )}
    </div>
  );
}
