import clsx from "clsx";
import { Checkbox } from "@/components/ui/checkbox";
import { controlClass } from "@/components/ui/field";
import type { QuietHours } from "@/lib/objects";

type QuietHoursFieldsProps = {
  quietHours: QuietHours | null;
  onChange: (quietHours: QuietHours | null) => void;
};

/** What one starts with: every night. */
const nights: QuietHours = { days: [0, 1, 2, 3, 4, 5, 6], from: "22:00", to: "08:00" };
/** As weeks begin here; 0 is Sunday. */
const days = [
  { day: 1, short: "Mon", long: "Monday" },
  { day: 2, short: "Tue", long: "Tuesday" },
  { day: 3, short: "Wed", long: "Wednesday" },
  { day: 4, short: "Thu", long: "Thursday" },
  { day: 5, short: "Fri", long: "Friday" },
  { day: 6, short: "Sat", long: "Saturday" },
  { day: 0, short: "Sun", long: "Sunday" },
];

/** Do not disturb, every week: on which days it begins, and from when to when. */
export function QuietHoursFields({ quietHours, onChange }: QuietHoursFieldsProps) {
  return (
    <div className="flex flex-col gap-4">
      <Checkbox
        label="Do not disturb me at certain hours"
        hint="What comes then goes into your list, without a sound, a push or a window."
        checked={quietHours !== null}
        onChange={(event) => onChange(event.target.checked ? nights : null)}
      />
      {quietHours && (
        <div className="flex flex-col gap-4 pl-6.5">
          <DayChoice
            chosen={quietHours.days}
            onChange={(chosen) => onChange({ ...quietHours, days: chosen })}
          />
          <div className="flex flex-wrap items-center gap-2.5 text-sm text-ink-muted">
            <TimeField
              label="From"
              time={quietHours.from}
              onChange={(from) => onChange({ ...quietHours, from })}
            />
            <TimeField label="to" time={quietHours.to} onChange={(to) => onChange({ ...quietHours, to })} />
            {quietHours.to <= quietHours.from && <span>the next day</span>}
          </div>
        </div>
      )}
    </div>
  );
}

type DayChoiceProps = { chosen: readonly number[]; onChange: (days: number[]) => void };

function DayChoice({ chosen, onChange }: DayChoiceProps) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">On which days it begins</legend>
      {days.map(({ day, short, long }) => {
        const isOn = chosen.includes(day);
        return (
          <button
            key={day}
            type="button"
            aria-label={long}
            aria-pressed={isOn}
            // Of no day they would be none.
            disabled={isOn && chosen.length === 1}
            onClick={() => onChange(isOn ? chosen.filter((one) => one !== day) : [...chosen, day].sort())}
            className={clsx(
              "h-8 min-w-11 rounded-sm px-2 text-sm font-medium transition-colors pointer-coarse:h-11",
              isOn ? "bg-accent-soft text-accent" : "bg-press text-ink-muted hover:text-ink",
            )}
          >
            {short}
          </button>
        );
      })}
    </fieldset>
  );
}

type TimeFieldProps = { label: string; time: string; onChange: (time: string) => void };

function TimeField({ label, time, onChange }: TimeFieldProps) {
  return (
    <label className="flex items-center gap-2.5">
      {label}
      <input
        type="time"
        required
        value={time}
        // Empty while somebody is in the middle of typing.
        onChange={(event) => event.target.value && onChange(event.target.value)}
        className={clsx(controlClass, "h-9 w-auto px-2.5 text-sm tabular-nums")}
      />
    </label>
  );
}
