import { OwnEmoji } from "./own-emoji";

/** One of the emoji that a picker offers beside those that are everywhere. */
export type OwnChoice = { id: string; name: string };

type OwnEmojiGroupProps = {
  label: string;
  emojis: readonly OwnChoice[];
  onChoose: (written: string) => void;
};

/** Those of one's own, a few rows of them; more scroll. */
export const OwnEmojiGroup = ({ label, emojis, onChoose }: OwnEmojiGroupProps) => (
  <fieldset aria-label={label} className="border-b border-line pb-1">
    <div aria-hidden="true" className="px-3 pt-2 pb-1 text-xs font-medium text-ink-muted">
      {label}
    </div>
    <div className="grid max-h-27 grid-cols-9 overflow-y-auto px-2">
      {emojis.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          onClick={() => onChoose(`:${name}:`)}
          className="grid size-9 place-items-center rounded-md text-xl hover:bg-hover"
        >
          <OwnEmoji id={id} name={name} className="size-6" />
        </button>
      ))}
    </div>
  </fieldset>
);
