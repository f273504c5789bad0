/** The parts of what one keeps for later, each with an address of its own. */
export const laterTabs = ["saved", "done", "scheduled", "drafts"] as const;
export type LaterTab = (typeof laterTabs)[number];

export const laterTabOf = (name: string | null): LaterTab => laterTabs.find((tab) => tab === name) ?? "saved";
