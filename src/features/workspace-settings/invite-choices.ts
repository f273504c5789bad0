/** What an invite can be limited to; the first is what is chosen when nobody chooses. */

export const lifetimes = [
  { value: "168", label: "7 days" },
  { value: "24", label: "1 day" },
  { value: "720", label: "30 days" },
  { value: "8760", label: "1 year" },
] as const;

export const useLimits = [
  { value: "", label: "No limit" },
  { value: "1", label: "1 person" },
  { value: "10", label: "10 people" },
  { value: "50", label: "50 people" },
] as const;
