"use client";

import {
  type EmojiPickerListCategoryHeaderProps,
  type EmojiPickerListEmojiProps,
  type EmojiPickerListRowProps,
  EmojiPicker as Picker,
  type SkinTone,
} from "frimousse";
import { useState } from "react";
import { loadEmojiData } from "./emoji-data";
import { noteEmoji, noteSkinTone, readHabits } from "./recent-emoji";

/** All emoji, to search and choose from, with those used last on top. Fetched when it is opened. */
export default function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const [{ recent, skinTone }] = useState(readHabits);
  const choose = (emoji: string) => {
    noteEmoji(emoji);
    onChoose(emoji);
  };
  return (
    <Picker.Root
      columns={9}
      skinTone={skinTone as SkinTone}
      resolveEmojiData={loadEmojiData}
      onEmojiSelect={({ emoji }) => choose(emoji)}
      className="isolate flex h-88 w-84 max-w-full flex-col"
    >
      <div className="flex gap-1 p-2 pb-1">
        <Picker.Search
          autoFocus
          aria-label="Search emoji"
          placeholder="Search"
          className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2.5 text-sm outline-offset-1"
        />
        <Picker.SkinTone>
          {({ skinTone, setSkinTone, skinToneVariations }) => {
            const at = skinToneVariations.findIndex((variation) => variation.skinTone === skinTone);
            const next = skinToneVariations[(at + 1) % skinToneVariations.length];
            return (
              <button
                type="button"
                aria-label="Change skin tone"
                onClick={() => {
                  if (!next) return;
                  setSkinTone(next.skinTone);
                  noteSkinTone(next.skinTone);
                }}
                className="size-8 rounded-md text-lg hover:bg-hover"
              >
                {skinToneVariations[at]?.emoji}
              </button>
            );
          }}
        </Picker.SkinTone>
      </div>
      <fieldset aria-label="Used often" className="flex border-b border-line px-2 pb-1">
        {recent.map((emoji) => (
          <button
            key={emoji}
            type="button"
            onClick={() => choose(emoji)}
            className="size-9 rounded-md text-xl hover:bg-hover"
          >
            {emoji}
          </button>
        ))}
      </fieldset>
      <Picker.Viewport className="relative flex-1 outline-hidden">
        <Picker.Loading className="absolute inset-0 grid place-items-center text-ink-faint">
          Loading…
        </Picker.Loading>
        <Picker.Empty>
          {({ search }) => (
            <p className="absolute inset-0 grid place-items-center px-4 text-center text-ink-muted">
              No emoji for “{search}”
            </p>
          )}
        </Picker.Empty>
        <Picker.List className="pb-2 select-none" components={{ CategoryHeader, Row, Emoji }} />
      </Picker.Viewport>
    </Picker.Root>
  );
}

const CategoryHeader = ({ category, ...props }: EmojiPickerListCategoryHeaderProps) => (
  <div {...props} className="bg-raised px-3 pt-2 pb-1 text-xs font-medium text-ink-muted">
    {category.label}
  </div>
);

/** The library counts rows and columns from 0, ARIA from 1. */
const ordinal = (index: number | undefined) => (index === undefined ? undefined : index + 1);

const Row = (props: EmojiPickerListRowProps) => {
  const row = { ...props, "aria-rowindex": ordinal(props["aria-rowindex"]) };
  return <div {...row} className="px-2" />;
};

const Emoji = ({ emoji, ...props }: EmojiPickerListEmojiProps) => {
  const cell = { ...props, "aria-colindex": ordinal(props["aria-colindex"]) };
  return (
    <button
      {...cell}
      type="button"
      className="flex size-9 items-center justify-center rounded-md text-xl data-active:bg-press"
    >
      {emoji.emoji}
    </button>
  );
};
