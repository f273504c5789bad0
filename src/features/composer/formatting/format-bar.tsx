"use client";

import {
  Bold,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  SquareCode,
  Strikethrough,
  TextQuote,
} from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import { applyEdit, typedIn } from "@/components/text-editing/edit";
import { type FormatId, formats } from "@/components/text-editing/formats";
import { IconButton } from "@/components/ui/icon-button";

const icons: Record<FormatId, ReactNode> = {
  bold: <Bold aria-hidden="true" />,
  italic: <Italic aria-hidden="true" />,
  strike: <Strikethrough aria-hidden="true" />,
  link: <Link aria-hidden="true" />,
  numbers: <ListOrdered aria-hidden="true" />,
  bullets: <List aria-hidden="true" />,
  quote: <TextQuote aria-hidden="true" />,
  code: <Code aria-hidden="true" />,
  codeBlock: <SquareCode aria-hidden="true" />,
};

/** Before which ones a new group begins. */
const groupStarts = new Set<string>(["link", "numbers", "code"]);

/** The formats as buttons: one stop for Tab, arrow keys go from one to the next. */
export function FormatBar({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  const [stop, setStop] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const last = formats.length - 1;
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = to < 0 ? last : to > last ? 0 : to;
    setStop(next);
    event.currentTarget.querySelectorAll("button")[next]?.focus();
  }

  return (
    <div
      role="toolbar"
      aria-label="Formatting"
      onKeyDown={onKeyDown}
      className="flex items-center overflow-x-auto border-b border-line px-1.5 py-1 [scrollbar-width:none]"
    >
      {formats.map(({ id, label, chord, toggle }, index) => (
        <span key={id} className="flex items-center">
          {groupStarts.has(id) && <span className="mx-1 h-5 w-px bg-line" aria-hidden="true" />}
          <IconButton
            label={label}
            shortcut={chord.replace("Mod", "Ctrl")}
            icon={icons[id]}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setStop(index)}
            // The selection is the field's, and stays there.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() =>
              field.current &&
              !field.current.readOnly &&
              applyEdit(field.current, toggle(typedIn(field.current)))
            }
          />
        </span>
      ))}
    </div>
  );
}
