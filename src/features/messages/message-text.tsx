import clsx from "clsx";
import { memo, useMemo, useState } from "react";
import { RichText } from "@/components/rich-text/rich-text";
import type { Reference } from "@/lib/markdown/tree";
import { useChatState } from "@/live/use-chat";
import { Emoji } from "./emoji";
import { excerpt, isEmojiOnly } from "./excerpt";
import { Mention } from "./mention";

type MessageTextProps = {
  text: string;
  /** What "Show more" is remembered by: rows leave the page when they are scrolled away. */
  id: string;
  isEdited: boolean;
};

/** A message's text, or the beginning of a long one. */
export const MessageText = memo(function MessageText({ text, id, isEdited }: MessageTextProps) {
  const [isOpen, setOpen] = useState(() => opened.has(id));
  const beginning = useMemo(() => excerpt(text), [text]);
  const emojis = useChatState((state) => state.emojis);
  const isLarge = useMemo(() => isEmojiOnly(text, emojis), [text, emojis]);
  const shown = isOpen || beginning === null ? text : beginning;

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
          "overflow-clip [overflow-clip-margin:4px] wrap-anywhere",
          isLarge ? "py-0.5 text-3xl leading-[1.35]" : "text-base",
        )}
      >
        <RichText
          text={shown}
          drawReference={drawReference}
          drawEmoji={drawEmoji}
          after={
            <>
              {shown.length < text.length && "…"}
              {isEdited && <span className="text-2xs whitespace-nowrap text-ink-faint"> (edited)</span>}
            </>
          }
        />
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

const drawReference = (reference: Reference) => <Mention reference={reference} />;
const drawEmoji = (name: string) => <Emoji name={name} />;

const opened = new Set<string>();
