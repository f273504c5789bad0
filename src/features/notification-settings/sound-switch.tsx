"use client";

import { useSyncExternalStore } from "react";
import { isSoundOn, setSound, watchSound } from "@/components/sound-choice";
import { Checkbox } from "@/components/ui/checkbox";

/** Whether this browser makes a sound. The server does not know, so it draws the switch as it is at first. */
export function SoundSwitch() {
  const isOn = useSyncExternalStore(watchSound, isSoundOn, () => true);
  return (
    <Checkbox
      label="Play a sound"
      hint="When Parley is open in this browser and something comes for you."
      checked={isOn}
      onChange={(event) => setSound(event.target.checked)}
    />
  );
}
