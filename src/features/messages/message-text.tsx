import clsx from "clsx";
import { memo, useMemo, useState } from "react";
import { excerpt, isEmojiOnly, textParts } from "./text-parts";

type MessageTextProps = {
  text: string;
  /** What "Show more" is remembered by: rows leave the page when they are scrolled away. */
  id: string;
  isEdited: boolean;
};

/** The one place that shows what people write: plain text with links, never HTML. */
export const MessageText = memo(function MessageText({ text, id, isEdited }: MessageTextProps) {
  const [isOpen, setOpen] = useState(() => opened.has(id));
  const beginning = useMemo(() => excerpt(text), [text]);
  const shown = isOpen || beginning === null ? text : beginning;
  const parts = useMemo(() => textParts(shown), [shown]);

  const toggle = () => {
    if (isOpen) opened.delete(id);
    else opened.add(id);
    setOpen(!isOpen);
  };

  return (
    <>
      <div
        dir="auto"
        className={clsx(
          // Clipped: stacked combining marks would otherwise climb over the neighbours.
          "overflow-clip [overflow-clip-margin:4px] wrap-anywhere whitespace-pre-wrap",
          isEmojiOnly(text) ? "py-0.5 text-3xl leading-[1.35]" : "text-base",
        )}
      >
        {parts.map((part) =>
          part.kind === "text" ? (
            part.text
          ) : (
            <a
              key={part.at}
              href={part.text}
              rel="noopener noreferrer nofollow"
              target="_blank"
              className="text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-accent"
            >
              {part.text}
            </a>
          ),
        )}
        {shown.length < text.length && "…"}
        {isEdited && <span className="text-2xs whitespace-nowrap text-ink-faint"> (edited)</span>}
      </div>
      {beginning !== null && (
        <button
          type="button"
          onClick={toggle}
          aria-expanded={isOpen}
          className="mt-1 text-sm font-medium text-accent hover:underline"
        >
          {isOpen ? "Show less" : "Show more"}
        </button>
      )}
    </>
  );
});

const opened = new Set<string>();
