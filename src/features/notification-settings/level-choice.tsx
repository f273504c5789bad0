import { type NotifyLevel, notifyLevels } from "@/lib/objects";

const faces: Record<NotifyLevel, { label: string; hint: string }> = {
  everything: { label: "Every message", hint: "In all channels that you are in." },
  mentions: {
    label: "What is for you",
    hint: "Direct messages, mentions, replies in threads that you follow, and your keywords.",
  },
  nothing: { label: "Nothing", hint: "Counts and bold names still show what is new." },
};

type LevelChoiceProps = { level: NotifyLevel; onChange: (level: NotifyLevel) => void };

export function LevelChoice({ level, onChange }: LevelChoiceProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">Notify me of</legend>
      {notifyLevels.map((value) => {
        const { label, hint } = faces[value];
        return (
          <label key={value} className="flex gap-2.5 py-1 pointer-coarse:py-2">
            <input
              type="radio"
              name="notify"
              value={value}
              checked={level === value}
              onChange={() => onChange(value)}
              className="mt-px size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className="block text-sm text-ink">{label}</span>
              <span className="block text-sm text-pretty text-ink-faint">{hint}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
