import { type Calendar, hour } from "../calendar";
import type { Random } from "../random";
import type { DatedScene } from "../scene";
import { benches } from "./benches";
import { boatLog } from "./boat-log";
import { deploys } from "./deploys";
import { desk } from "./desk";
import { hatchRuns } from "./hatch-run";
import { nightlies } from "./nightlies";
import { rounds } from "./rounds";
import { standUps } from "./stand-ups";
import { waveGame } from "./wave-game";

type Routine = (calendar: Calendar, random: Random) => DatedScene[];

/** What recurs in each channel, day after day, by the channel's name. */
const routines: Record<string, readonly Routine[]> = {
  watch: [rounds, boatLog],
  workshop: [benches],
  firmware: [nightlies],
  dashboard: [deploys],
  customers: [desk],
  kettle: [hatchRuns, waveGame],
  "stand-up": [standUps],
};

// The last hours belong to the storm; everyday posts would talk past it.
const suspendedFor = 7 * hour;

export function routineOf(channelName: string, calendar: Calendar, random: Random): DatedScene[] {
  return (routines[channelName] ?? [])
    .flatMap((routine) => routine(calendar, random))
    .filter((scene) => scene.at < calendar.now - suspendedFor);
}
