import type { Role } from "@/lib/objects";
import type { Calendar } from "./calendar";
import type { When } from "./scene";

export type DemoPerson = {
  name: string;
  email: string;
  role: Role;
  /** When in the story they joined; before its beginning when left out. */
  joins?: When;
};

/** Who works at Tidewater: eight by the pier in the west of Ireland, three in Halifax, and a guest. */
export const people = {
  ada: { name: "Ada Okafor", email: "ada@tidewater.example", role: "owner" },
  eoin: { name: "Eoin Ó Flaithearta", email: "eoin@tidewater.example", role: "member" },
  marit: { name: "Marit Solheim", email: "marit@tidewater.example", role: "admin" },
  tomasz: { name: "Tomasz Wieczorek", email: "tomasz@tidewater.example", role: "member" },
  yuki: { name: "Yuki Tanabe", email: "yuki@tidewater.example", role: "member" },
  leila: { name: "Leila Haddad", email: "leila@tidewater.example", role: "member" },
  bruno: { name: "Bruno Carvalho", email: "bruno@tidewater.example", role: "member" },
  saoirse: { name: "Saoirse Kelly", email: "saoirse@tidewater.example", role: "member" },
  hanna: { name: "Hanna Lindqvist", email: "hanna@tidewater.example", role: "member" },
  callum: { name: "Callum MacIsaac", email: "callum@tidewater.example", role: "admin" },
  priya: { name: "Priya Raghunathan", email: "priya@tidewater.example", role: "member" },
  mateo: {
    name: "Mateo Quispe",
    email: "mateo@tidewater.example",
    role: "member",
    joins: "week 2 mon 12:00",
  },
  sigrun: {
    name: "Sigrún Helgadóttir",
    email: "sigrun@strandvakt.example",
    role: "guest",
    joins: "week 3 mon 09:00",
  },
} satisfies Record<string, DemoPerson>;

export type PersonKey = keyof typeof people;

/** When somebody came to Tidewater, as far as the demo reaches back. */
export function joinedAt(who: PersonKey, calendar: Calendar): number {
  const { joins }: DemoPerson = people[who];
  return (joins && calendar.at(joins)) ?? calendar.start;
}

/** Every demo account has this one. */
export const demoPassword = "fair-winds-and-tea";

/** One account of each role, for whoever wants to look around. */
export const suggestedSignIns: readonly PersonKey[] = ["ada", "callum", "mateo", "sigrun"];
