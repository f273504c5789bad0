"use client";

import clsx from "clsx";
import { Monitor, Moon, Sun } from "lucide-react";
import { type Theme, themes } from "./theme";
import { useTheme } from "./use-theme";

const faces = {
  system: { label: "System", icon: Monitor },
  light: { label: "Light", icon: Sun },
  dark: { label: "Dark", icon: Moon },
};

/** Light, dark, or as the system says; holds at once and in this browser. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const [chosen, choose] = useTheme(initial);

  return (
    <fieldset className="grid grid-cols-3 gap-1 rounded-md bg-sunken p-1 ring-1 ring-line">
      <legend className="sr-only">Theme</legend>
      {themes.map((theme) => {
        const { label, icon: Icon } = faces[theme];
        return (
          <label
            key={theme}
            className={clsx(
              "flex h-9 items-center justify-center gap-2 rounded-sm text-sm font-medium transition-colors pointer-coarse:h-11",
              "has-focus-visible:outline-2 has-focus-visible:outline-focus",
              chosen === theme ? "bg-raised text-ink ring-1 ring-line" : "text-ink-muted hover:text-ink",
            )}
          >
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={chosen === theme}
              onChange={() => choose(theme)}
              className="sr-only"
            />
            <Icon className={clsx("size-4", chosen === theme && "text-accent")} aria-hidden="true" />
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
