/** What can be done by writing `/word` into a channel, in the order of the list. */
export const slashCommands = [
  { name: "msg", takes: "@name text", does: "Write to somebody directly" },
  { name: "join", takes: "#channel", does: "Join a channel" },
  { name: "status", takes: ":emoji: text", does: "Set or clear your status" },
  { name: "away", takes: "", does: "Appear away" },
  { name: "active", takes: "", does: "Appear as you are again" },
  {
    name: "dnd",
    takes: "30m, 2h, off",
    does: "Pause notifications",
  },
  { name: "topic", takes: "text", does: "Change the topic of this channel" },
  { name: "invite", takes: "@name", does: "Add people to this channel" },
  { name: "mute", takes: "", does: "Mute this channel, or hear of it again" },
  { name: "leave", takes: "", does: "Leave this channel" },
] as const;

export type SlashCommand = { name: (typeof slashCommands)[number]["name"]; rest: string };

/** The command that a text is; null for text, such as `/etc/hosts`, `//` or a word that is no command. */
export function parseSlash(text: string): SlashCommand | null {
  const [, word, rest = ""] = /^\/([a-z]+)(?:\s+([\s\S]*))?$/.exec(text.trim()) ?? [];
  const command = slashCommands.find(({ name }) => name === word);
  return command ? { name: command.name, rest: rest.trim() } : null;
}

/**
 * Until when `/dnd` means, ISO 8601; null for "off", undefined for what nobody can tell.
 *
 * @param now by the reader's clock
 */
export function dndUntil(rest: string, now: Date): string | null | undefined {
  const said = rest.toLowerCase();
  if (said === "off") return null;
  if (said === "tomorrow") {
    const day = new Date(now);
    day.setDate(day.getDate() + 1);
    day.setHours(9, 0, 0, 0);
    return day.toISOString();
  }
  const [, count, unit = ""] = /^(?:for )?(\d{1,3}) ?(m|min|minutes?|h|hours?)$/.exec(said || "1h") ?? [];
  const minutes = Number(count) * (unit.startsWith("h") ? 60 : 1);
  if (!(minutes > 0) || minutes > 7 * 24 * 60) return undefined;
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}
