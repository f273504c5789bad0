const key = "parley.emoji";
/** A row of the picker. */
const limit = 9;

export type EmojiHabits = { recent: string[]; skinTone: string };

const usual: EmojiHabits = {
  recent: ["👍", "❤️", "😂", "🎉", "👀", "🙏", "✅", "🚀", "😮"],
  skinTone: "none",
};

/** What this browser's person uses. */
export function readHabits(): EmojiHabits {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<EmojiHabits>;
    const recent = [...new Set([...(stored.recent ?? []), ...usual.recent])].slice(0, limit);
    return { recent, skinTone: stored.skinTone ?? usual.skinTone };
  } catch {
    return usual;
  }
}

export function noteEmoji(emoji: string): void {
  const habits = readHabits();
  store({ ...habits, recent: [emoji, ...habits.recent.filter((other) => other !== emoji)].slice(0, limit) });
}

export const noteSkinTone = (skinTone: string): void => store({ ...readHabits(), skinTone });

function store(habits: EmojiHabits): void {
  try {
    localStorage.setItem(key, JSON.stringify(habits));
  } catch {
    // A browser that keeps nothing shows the usual ones.
  }
}
