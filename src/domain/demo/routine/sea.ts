import { type Calendar, day, hour } from "../calendar";

/** The sixteen Irish buoys, by how open to the ocean they stand, and the eight Canadian ones. */
const outerBuoys = ["Dympna", "Gunvor", "Solveig"] as const;
export const middleBuoys = ["Philomena", "Assumpta", "Agneta", "Ingeborg", "Bernadette", "Ngozi"] as const;
export const innerBuoys = ["Concepta", "Nuala", "Bríd", "Samira", "Zulmira", "Fumiko", "Halina"] as const;
export const halifaxBuoys = [
  "Morag",
  "Flora",
  "Effie",
  "Jessie",
  "Peigi",
  "Catriona",
  "Lakshmi",
  "Kamala",
] as const;

/** Significant wave height at each noon of the story's weeks on the outer line, in metres. */
const storyHeights = [
  [1.9, 1.6, 1.8, 2.2, 1.7, 1.4, 1.5],
  [1.9, 2.4, 3.1, 1.6, 2.3, 2.9, 2.6],
  [1.8, 1.5, 1.9, 2.7, 1.8, 3.0, 3.4],
  [1.7, 1.6, 2.3, 1.8, 2.5, 3.2, 2.8],
  [3.6, 3.1, 2.4, 2.1, 1.9, 1.8, 1.7],
  // Only as far as the storm below lets them be.
  [2.2, 2.6, 2.0, 1.8, 2.3, 1.9, 2.1],
].flat();

/** The same at the end: hours before now, and metres. The storm is there when the demo is started. */
const stormHeights = [
  [96, 1.9],
  [48, 2.6],
  [24, 3.8],
  [12, 5.4],
  [5, 7.9],
  [1.7, 11.2],
  [0, 9.7],
] as const;

export type Exposure = "outer" | "middle" | "inner" | "halifax";
const shares: Record<Exposure, number> = { outer: 1, middle: 0.68, inner: 0.33, halifax: 0.55 };

/** Significant wave height in metres at a time of the story. */
export function seaHeight(calendar: Calendar, at: number, exposure: Exposure): number {
  const hoursLeft = (calendar.now - at) / hour;
  const isStorm = hoursLeft < stormHeights[0][0];
  // The other side of the ocean has other days.
  const days = (at - calendar.start) / day - 0.5 + (exposure === "halifax" ? 9 : 0);
  const outer = isStorm ? interpolate(stormHeights, hoursLeft) : onDay(days);
  // The storm is an Irish one: Halifax has only the swell of it.
  const share = exposure === "halifax" && isStorm ? Math.min(shares.halifax, 1.6 / outer) : shares[exposure];
  return outer * share;
}

function onDay(noons: number): number {
  const from = Math.floor(noons);
  const a = storyHeights[from] ?? 1.9;
  const b = storyHeights[from + 1] ?? 1.9;
  return a + (b - a) * (noons - from);
}

function interpolate(points: readonly (readonly [at: number, value: number])[], at: number): number {
  const next = points.findIndex(([hours]) => hours <= at);
  const [after, before] = [points[next], points[next - 1]];
  if (!after || !before) return points.at(-1)?.[1] ?? 0;
  return before[1] + ((after[1] - before[1]) * (before[0] - at)) / (before[0] - after[0]);
}

export const exposureOf = (buoy: string): Exposure =>
  has(outerBuoys, buoy)
    ? "outer"
    : has(middleBuoys, buoy)
      ? "middle"
      : has(innerBuoys, buoy)
        ? "inner"
        : "halifax";

const has = (names: readonly string[], name: string) => names.includes(name);
