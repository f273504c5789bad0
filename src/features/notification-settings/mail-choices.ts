/** For how long one has to be away before a mail gathers what was missed, in minutes; "" is never. */
const usual = [5, 15, 30, 60, 240, 1_440];

/** The choices of the list, and the one that holds when a program has set another. */
export function mailChoices(chosen: number | null): { value: string; label: string }[] {
  const minutes = [...new Set([...usual, ...(chosen === null ? [] : [chosen])])].sort((a, b) => a - b);
  return [
    { value: "", label: "Never" },
    ...minutes.map((count) => ({ value: String(count), label: `After ${lengthWords(count)} away` })),
  ];
}

/** "5 minutes", "1 hour", "a day". */
function lengthWords(minutes: number): string {
  if (minutes === 1_440) return "a day";
  if (minutes % 60 !== 0) return minutes === 1 ? "1 minute" : `${minutes} minutes`;
  return minutes === 60 ? "1 hour" : `${minutes / 60} hours`;
}
