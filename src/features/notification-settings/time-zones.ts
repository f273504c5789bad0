/** The time zone of this device, an IANA name. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** All that there are to choose from, and `chosen` too when the browser does not list it. */
export function timeZoneChoices(chosen: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf("timeZone");
  const all = new Set(["UTC", ownTimeZone(), chosen, ...known]);
  return [...all].sort().map((value) => ({ value, label: value.replaceAll("_", " ") }));
}
