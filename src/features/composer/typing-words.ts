/** "Ada is typing", "Ada and Ben are typing", "Several people are typing"; empty for nobody. */
export function typingWords(names: readonly string[]): string {
  const [first, second] = names;
  if (!first) return "";
  if (!second) return `${first} is typing`;
  return names.length === 2 ? `${first} and ${second} are typing` : "Several people are typing";
}
