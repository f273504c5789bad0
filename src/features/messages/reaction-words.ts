const namesLimit = 20;

/** "Ada, Ben and you": who reacted, for people. */
export function reactionWords(names: readonly string[], isMine: boolean): string {
  const others = names.slice(0, namesLimit);
  const rest = names.length - others.length;
  const all = [...others, ...(rest > 0 ? [`${rest} more`] : []), ...(isMine ? ["you"] : [])];
  const last = all.pop() ?? "";
  const words = all.length > 0 ? `${all.join(", ")} and ${last}` : last;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
