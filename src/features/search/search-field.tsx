import clsx from "clsx";
import { Search, X } from "lucide-react";
import { type KeyboardEvent, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isComposing } from "@/components/is-composing";
import { IconButton } from "@/components/ui/icon-button";
import { workspacePeople } from "@/live/selectors";
import { useChatState } from "@/live/use-chat";
import { suggest } from "./suggestions";

type SearchFieldProps = {
  query: string;
  onSearch: (query: string) => void;
  /** Down, where there is nothing to choose: to the results. */
  onLeave: () => void;
  ref: Ref<HTMLInputElement>;
};

/** Where one writes what one looks for, with what may be meant below it. Enter searches. */
export function SearchField({ query, onSearch, onLeave, ref }: SearchFieldProps) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLInputElement);
  const [text, setText] = useState(query);
  const [caret, setCaret] = useState(query.length);
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const people = useChatState((state) => [...workspacePeople(state)]);
  const channels = useChatState((state) => [...state.channels.values()]);
  const { from, to, options } = suggest(text, caret, { people, channels });
  const isListed = isOpen && options.length > 0;

  useEffect(() => {
    // One came to write, or to read what was found; on a phone the keyboard would cover that.
    if (query === "" || matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [query]);

  function write(next: string, place: number) {
    setText(next);
    setCaret(place);
    setMarked(-1);
    setOpen(true);
  }

  function take(index: number) {
    const option = options[index];
    if (!option) return;
    const next = text.slice(0, from) + option.text + text.slice(to).trimStart();
    const place = from + option.text.length;
    // Drawn before the next key comes, which would else be put where the caret was.
    flushSync(() => write(next, place));
    field.current?.setSelectionRange(place, place);
  }

  function submit() {
    setOpen(false);
    if (text.trim() !== "") onSearch(text.trim());
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown") {
      if (isListed) setMarked(Math.min(marked + 1, options.length - 1));
      else text === "" ? setOpen(true) : onLeave();
    } else if (event.key === "ArrowUp" && isListed) setMarked(Math.max(marked - 1, -1));
    else if (event.key === "Tab" && isListed && marked >= 0 && !event.shiftKey) take(marked);
    else if (event.key === "Enter") isListed && marked >= 0 ? take(marked) : submit();
    else if (event.key === "Escape" && isListed) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <search className="relative min-w-0 max-w-3xl flex-100">
      <div className="flex h-9 items-center gap-2 rounded-md border border-line-strong bg-surface pr-1 pl-3 focus-within:border-focus focus-within:outline-2 focus-within:outline-focus/45 pointer-coarse:h-11">
        <Search className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label="Search messages"
          aria-expanded={isListed}
          aria-controls={isListed ? listId : undefined}
          aria-activedescendant={isListed && marked >= 0 ? `${listId}-${marked}` : undefined}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={500}
          placeholder="Search messages"
          value={text}
          onChange={({ target }) => write(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? text.length)}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-ink-faint"
        />
        {text !== "" && (
          <IconButton
            label="Clear"
            icon={<X />}
            size="xs"
            onClick={() => {
              write("", 0);
              field.current?.focus();
            }}
          />
        )}
      </div>
      {isListed && (
        <div
          id={listId}
          role="listbox"
          aria-label="Suggestions"
          className="absolute inset-x-0 top-full z-30 mt-1 max-w-xl animate-pop-in rounded-lg bg-raised p-1.5 shadow-float"
        >
          {options.map((option, index) => (
            <button
              key={option.text}
              id={`${listId}-${index}`}
              type="button"
              role="option"
              aria-selected={index === marked}
              tabIndex={-1}
              onPointerMove={() => index !== marked && setMarked(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(index)}
              className={clsx(
                "flex h-9 w-full items-center gap-3 rounded-md px-2.5 text-left text-sm pointer-coarse:h-11",
                index === marked && "bg-press",
              )}
            >
              <span className="min-w-0 truncate font-medium text-ink">{option.text.trim()}</span>
              <span className="min-w-0 flex-1 truncate text-right text-xs text-ink-faint">{option.note}</span>
            </button>
          ))}
        </div>
      )}
    </search>
  );
}
