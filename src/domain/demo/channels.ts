import type { PersonKey } from "./people";
import type { Scene } from "./scene";
import { captainsTable } from "./scenes/captains-table";
import { customers } from "./scenes/customers";
import { customersLater } from "./scenes/customers-later";
import { dashboard } from "./scenes/dashboard";
import { dashboardLater } from "./scenes/dashboard-later";
import { firmware } from "./scenes/firmware";
import { firmwareLater } from "./scenes/firmware-later";
import { general } from "./scenes/general";
import { generalLater } from "./scenes/general-later";
import { generalStorm } from "./scenes/general-storm";
import { iceland } from "./scenes/iceland";
import { kettle } from "./scenes/kettle";
import { kettleLater } from "./scenes/kettle-later";
import { postMortem } from "./scenes/post-mortem";
import { standUp } from "./scenes/stand-up";
import { watch } from "./scenes/watch";
import { watchLater } from "./scenes/watch-later";
import { workshop } from "./scenes/workshop";
import { workshopLater } from "./scenes/workshop-later";

export type DemoChannel = {
  name: string;
  kind: "public" | "private";
  topic: string;
  members: readonly PersonKey[];
  /** How many of its newest messages the owner has not read; everyone else is up to date. */
  unread: number;
  scenes: readonly Scene[];
};

const loft = ["ada", "marit", "tomasz", "yuki", "leila", "bruno", "saoirse", "hanna", "eoin"] as const;
const halifax = ["callum", "priya", "mateo"] as const;
const staff = [...loft, ...halifax];
const staffBut = (...absent: PersonKey[]) => staff.filter((who) => !absent.includes(who));

/** The channel everyone is in comes first. */
export const channels: readonly DemoChannel[] = [
  {
    name: "general",
    kind: "public",
    topic: "What everybody at Tidewater should know",
    members: [...staff, "sigrun"],
    unread: 7,
    scenes: [...general, ...generalLater, ...generalStorm],
  },
  {
    name: "watch",
    kind: "public",
    topic: "The network, day and night. 24 buoys, one place to read",
    members: staff,
    unread: 18,
    scenes: [...watch, ...postMortem, ...watchLater],
  },
  {
    name: "workshop",
    kind: "public",
    topic: "Hulls, moorings, paint, and where the 36 mm spanner is",
    members: staff,
    unread: 0,
    scenes: [...workshop, ...workshopLater],
  },
  {
    name: "firmware",
    kind: "public",
    topic: "What the buoys run. Now 4.2.1, next 4.3. All times are differences",
    members: staffBut("eoin", "saoirse", "tomasz"),
    unread: 5,
    scenes: [...firmware, ...firmwareLater],
  },
  {
    name: "dashboard",
    kind: "public",
    topic: "Lantern: what people ashore see. https://lantern.tidewater.example",
    members: staffBut("yuki", "mateo"),
    unread: 0,
    scenes: [...dashboard, ...dashboardLater],
  },
  {
    name: "customers",
    kind: "public",
    topic: "Pilots, ferries, surfers, salmon. Questions in, answers out",
    members: staff,
    unread: 4,
    scenes: [...customers, ...customersLater],
  },
  {
    name: "kettle",
    kind: "public",
    topic: "Coffee, the wave game, Bollard",
    members: staff,
    unread: 12,
    scenes: [...kettle, ...kettleLater],
  },
  {
    name: "stand-up",
    kind: "public",
    topic: "Done, next, stuck. Two lines each, before ten",
    // Ada reads the week's three lines instead: a channel for her to find and join.
    members: staffBut("ada"),
    unread: 0,
    scenes: standUp,
  },
  {
    name: "iceland",
    kind: "private",
    topic: "Eight buoys for the coast watch, with Sigrún",
    members: ["ada", "marit", "tomasz", "yuki", "callum", "mateo", "sigrun"],
    unread: 5,
    scenes: iceland,
  },
  {
    name: "captains-table",
    kind: "private",
    topic: "Money, people, and promises",
    members: ["ada", "marit", "eoin", "callum"],
    unread: 0,
    scenes: captainsTable,
  },
];
