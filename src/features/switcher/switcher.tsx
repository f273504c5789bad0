"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import * as Primitive from "radix-ui/dialog";
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useRef, useState } from "react";
import { isComposing } from "@/components/is-composing";
import { attempt } from "@/components/ui/attempt";
import { Kbd } from "@/components/ui/kbd";
import { Scrim } from "@/components/ui/scrim";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { useChat, useChatState } from "@/live/use-chat";
import { DestinationLine } from "./destination-line";
import { findDestinations } from "./destinations";
import { recentPlaces } from "./recent-places";

export type SwitcherProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  activeChannelId: string | null;
  onGoTo: (channelId: string) => void;
  onSearch: (query: string) => void;
};

/** Goes anywhere by name, out of memory: no key waits for the network. */
export function Switcher(props: SwitcherProps) {
  const { open, onOpenChange } = props;
  const returnFocus = useReturnFocus();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Scrim open={open} />
        <Primitive.Content
          onCloseAutoFocus={returnFocus.onCloseAutoFocus}
          // The field takes the focus by itself, on a phone as well: one came to type.
          onOpenAutoFocus={(event) => {
            returnFocus.onOpenAutoFocus(event);
            event.preventDefault();
            field.current?.focus();
          }}
          aria-modal="true"
          aria-describedby={undefined}
          className={clsx(
            "fixed inset-x-0 top-0 z-50 mx-auto flex max-h-dvh flex-col overflow-hidden bg-raised shadow-float outline-none",
            "sm:top-[12vh] sm:max-h-[min(70vh,34rem)] sm:w-[calc(100%-3rem)] sm:max-w-xl sm:rounded-lg",
            "data-[state=closed]:animate-pop-out data-[state=open]:animate-pop-in",
          )}
        >
          <Primitive.Title className="sr-only">Go to a conversation</Primitive.Title>
          <Field {...props} field={field} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

type FieldProps = SwitcherProps & { field: RefObject<HTMLInputElement | null> };

function Field({ activeChannelId, onOpenChange, onGoTo, onSearch, field }: FieldProps) {
  const chat = useChat();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [marked, setMarked] = useState(0);
  const slug = useChatState((state) => state.workspace.slug);
  const [recent] = useState(() => recentPlaces(slug));
  const state = useChatState((current) => current);
  const found = findDestinations(state, query, recent, activeChannelId);
  const wanted = query.trim();
  const last = found.length - (wanted === "" ? 1 : 0);
  const optionId = (index: number) => `${listId}-${index}`;

  function mark(index: number) {
    // Around at both ends.
    const next = index > last ? 0 : index < 0 ? last : index;
    setMarked(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
  }

  async function take(index: number) {
    const destination = found[index];
    if (!destination && wanted === "") return;
    onOpenChange(false);
    if (!destination) onSearch(wanted);
    else if (destination.channel) onGoTo(destination.channel.id);
    else if (destination.person) onGoTo(await openDirect(destination.person.id));
  }

  async function openDirect(userId: string): Promise<string> {
    const channel = await chat.openDirect([userId]);
    return channel.id;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown") mark(marked + 1);
    else if (event.key === "ArrowUp") mark(marked - 1);
    else if (event.key === "Enter") run(marked);
    else return;
    event.preventDefault();
  }

  const run = (index: number) => void attempt(take(index));

  const option = (index: number, key: string, content: ReactNode) => (
    <button
      key={key}
      id={optionId(index)}
      type="button"
      role="option"
      aria-selected={index === marked}
      tabIndex={-1}
      onPointerMove={() => index !== marked && setMarked(index)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => run(index)}
      className={clsx(
        "flex h-10 w-full items-center gap-3 rounded-md px-3 text-left text-sm text-ink pointer-coarse:h-12",
        index === marked && "bg-press",
      )}
    >
      {content}
    </button>
  );

  return (
    <>
      <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-5">
        <Search className="size-4.5 shrink-0 text-ink-faint" aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label="Go to"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={last >= 0 ? optionId(marked) : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Where to? A channel, a person, or words to search for"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
          className="h-full min-w-0 flex-1 bg-transparent text-base text-ellipsis text-ink outline-none placeholder:text-ink-faint"
        />
        <button
          type="button"
          onClick={() => onOpenChange(false)}
          className="shrink-0 rounded-sm px-1 text-sm text-ink-muted hover:text-ink pointer-coarse:py-2"
        >
          <span className="sm:hidden">Cancel</span>
          <span className="max-sm:hidden">
            <Kbd>Esc</Kbd>
            <span className="sr-only">Close</span>
          </span>
        </button>
      </div>
      <div id={listId} role="listbox" aria-label="Places" className="min-h-0 flex-1 overflow-y-auto p-2">
        {found.map((destination, index) =>
          option(index, destination.key, <DestinationLine destination={destination} />),
        )}
        {wanted !== "" &&
          option(
            found.length,
            "search",
            <>
              <span className="grid size-6 shrink-0 place-items-center">
                <Search className="size-4 text-ink-faint" aria-hidden="true" />
              </span>
              <span className="min-w-0 flex-1 truncate">
                Search messages for <span className="font-medium">“{wanted}”</span>
              </span>
            </>,
          )}
        {last < 0 && (
          <p className="px-3 py-2 text-sm text-ink-muted">Nothing is waiting for you. Type a name.</p>
        )}
      </div>
    </>
  );
}
