"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/page";
import { Select } from "@/components/ui/select";
import { useHydrated } from "@/components/use-hydrated";
import type { Preferences, QuietHours } from "@/lib/objects";
import { KeywordField } from "./keyword-field";
import { LevelChoice } from "./level-choice";
import { mailChoices } from "./mail-choices";
import { QuietHoursFields } from "./quiet-hours-fields";
import { SavedNote } from "./saved-note";
import { SoundSwitch } from "./sound-switch";
import { ownTimeZone, timeZoneChoices } from "./time-zones";
import { usePreferences } from "./use-preferences";

type NotificationSettingsProps = {
  initial: Preferences;
  /** The devices that are told while Parley is closed. */
  devices: ReactNode;
};

/** What one is told of, when, and in which ways. Everything is stored as it is chosen. */
export function NotificationSettings({ initial, devices }: NotificationSettingsProps) {
  const { preferences, saving, change } = usePreferences(initial);
  const { notify, keywords, quietHours, timeZone, mailAfterMinutes, sharesReceipts } = preferences;

  // Who never chose a time zone is thought to be in UTC; the first hours are meant as this clock shows them.
  const changeQuietHours = (next: QuietHours | null) =>
    change({
      quietHours: next,
      ...(quietHours === null && timeZone === "UTC" && { timeZone: ownTimeZone() }),
    });

  return (
    <>
      <Section title="Notify me of" lead="Each channel can have its own answer, in the menu at its name.">
        <LevelChoice level={notify} onChange={(level) => change({ notify: level })} />
        <SavedNote saving={saving} parts={["notify"]} />
      </Section>
      <Section title="Keywords" lead="Messages with one of these words are for you, too.">
        <KeywordField keywords={keywords} onChange={(words) => change({ keywords: words })} />
        <SavedNote saving={saving} parts={["keywords"]} />
      </Section>
      <Section title="Quiet hours" lead="For a single evening, use Do not disturb at your own name.">
        <QuietHoursFields quietHours={quietHours} onChange={changeQuietHours} />
        <TimeZoneChoice timeZone={timeZone} onChange={(zone) => change({ timeZone: zone })} />
        <SavedNote saving={saving} parts={["quietHours", "timeZone"]} />
      </Section>
      <Section title="This browser" lead="And your other devices that are told while Parley is closed.">
        <div className="flex flex-col gap-5">
          <SoundSwitch />
          {devices}
        </div>
      </Section>
      <Section title="Mail" lead="What you missed, gathered in one mail.">
        <Select
          label="Send a mail"
          labelHidden
          className="max-w-64"
          value={mailAfterMinutes === null ? "" : String(mailAfterMinutes)}
          options={mailChoices(mailAfterMinutes)}
          onChange={({ target: { value } }) =>
            change({ mailAfterMinutes: value === "" ? null : Number(value) })
          }
        />
        <SavedNote saving={saving} parts={["mailAfterMinutes"]} />
      </Section>
      <Section title="Receipts" lead="In direct messages.">
        <Checkbox
          label="Show others what I have read"
          hint="When this is off, you do not see what others have read either."
          checked={sharesReceipts}
          onChange={(event) => change({ sharesReceipts: event.target.checked })}
        />
        <SavedNote saving={saving} parts={["sharesReceipts"]} />
      </Section>
    </>
  );
}

type TimeZoneChoiceProps = { timeZone: string; onChange: (timeZone: string) => void };

function TimeZoneChoice({ timeZone, onChange }: TimeZoneChoiceProps) {
  // What this device says, only this device knows: the server draws the chosen one alone.
  const isHydrated = useHydrated();
  const own = isHydrated ? ownTimeZone() : timeZone;
  const options = isHydrated ? timeZoneChoices(timeZone) : [{ value: timeZone, label: timeZone }];
  return (
    <div className="mt-5 flex flex-col items-start gap-2">
      <Select
        label="Your time zone"
        hint="For quiet hours, and for the times in mails."
        className="w-full max-w-64"
        value={timeZone}
        options={options}
        onChange={(event) => onChange(event.target.value)}
      />
      {own !== timeZone && (
        <Button onClick={() => onChange(own)}>Use this device’s: {own.replaceAll("_", " ")}</Button>
      )}
    </div>
  );
}
