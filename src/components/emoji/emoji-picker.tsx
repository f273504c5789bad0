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
import { OwnEmoji } from "./own-emoji";
import { type OwnChoice, OwnEmojiGroup } from "./own-emoji-group";
import { noteEmoji, noteSkinTone, readHabits } from "./recent-emoji";

type EmojiPickerProps = {
  /** With a character, or `:name:` of one of `own`. */
  onChoose: (emoji: string) => void;
  /** What is offered beside the emoji that are everywhere, under a name. */
  own?: { label: string; emojis: readonly OwnChoice[] };
};

/** All emoji, to search and choose from, with those used last on top. Fetched when it is opened. */
export default function EmojiPicker({ onChoose, own }: EmojiPickerProps) {
  const [{ recent, skinTone }] = useState(readHabits);
  const [sought, setSought] = useState("");
  const ownOf = (emoji: string) => own?.emojis.find(({ name }) => emoji === `:${name}:`);
  const found = (own?.emojis ?? []).filter(({ name }) => name.includes(sought.trim().toLowerCase()));
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
          onChange={(event) => setSought(event.target.value)}
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
        {recent.map((emoji) => {
          const picture = ownOf(emoji);
          // Of another workspace, or gone.
          if (emoji.startsWith(":") && !picture) return null;
          return (
            <button
              key={emoji}
              type="button"
              onClick={() => choose(emoji)}
              className="grid size-9 place-items-center rounded-md text-xl hover:bg-hover"
            >
              {picture ? <OwnEmoji {...picture} className="size-6" /> : emoji}
            </button>
          );
        })}
      </fieldset>
      {own && found.length > 0 && <OwnEmojiGroup label={own.label} emojis={found} onChoose={choose} />}
      <Picker.Viewport
        tabIndex={0}
        className="relative flex-1 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
      >
        <Picker.Loading className="absolute inset-0 grid place-items-center text-ink-faint">
          Loading…
        </Picker.Loading>
        <Picker.Empty>
          {({ search }) =>
            found.length === 0 && (
              <p className="absolute inset-0 grid place-items-center px-4 text-center text-ink-muted">
                No emoji for “{search}”
              </p>
            )
          }
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
function fromOne<Props extends { "aria-rowindex"?: number; "aria-colindex"?: number }>(props: Props): Props {
  const counted = { ...props };
  for (const name of ["aria-rowindex", "aria-colindex"] as const)
    if (props[name] !== undefined) counted[name] = props[name] + 1;
  return counted;
}

const Row = (props: EmojiPickerListRowProps) => <div {...fromOne(props)} className="px-2" />;

const Emoji = ({ emoji, ...props }: EmojiPickerListEmojiProps) => (
  <button
    {...fromOne(props)}
    type="button"
    className="flex size-9 items-center justify-center rounded-md text-xl data-active:bg-press"
  >
    {emoji.emoji}
  </button>
);
