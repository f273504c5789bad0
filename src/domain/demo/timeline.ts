import { minute } from "./calendar";
import type { PersonKey } from "./people";
import type { Random } from "./random";
import type { DatedScene, Line } from "./scene";

/** A message with everything that ever happened to it; times in milliseconds since the epoch. */
export type Post = {
  who: PersonKey;
  text: string;
  at: number;
  /** The post that it answers in a thread. */
  root: Post | null;
  reactions: { who: PersonKey; emoji: string; at: number }[];
  editedAt: number | null;
  deletedAt: number | null;
  pin: { who: PersonKey; at: number } | null;
  /** Names in the folder `demo`. */
  files: readonly string[];
};

// The newest message is a little old, so that nothing of the demo lies in the future.
const settled = minute / 2;

/** The messages of one channel: its scenes' lines with times, in the order in which they were sent. */
export function toPosts(scenes: readonly DatedScene[], now: number, random: Random): Post[] {
  return scenes.flatMap((scene) => play(scene, now - settled, random)).sort((a, b) => a.at - b.at);
}

function play(scene: DatedScene, end: number, random: Random): Post[] {
  const offsets: number[] = [];
  for (const line of scene.lines) {
    const previous = offsets.at(-1);
    offsets.push(previous === undefined ? 0 : previous + pause(line, random));
  }
  // A scene that began minutes ago is told a little faster, rather than into the future.
  const length = offsets.at(-1) ?? 0;
  const pace = length > 0 ? Math.min(1, Math.max(0, end - scene.at) / length) : 1;

  const posts: Post[] = [];
  scene.lines.forEach(([who, text, options = {}], index) => {
    const at = Math.round(scene.at + (offsets[index] ?? 0) * pace);
    const later = (least: number, most: number) =>
      Math.round(Math.min(at + random.between(least, most) * minute, Math.max(at, end)));
    posts.push({
      who,
      text,
      at,
      root: options.thread === undefined ? null : (posts[options.thread] ?? null),
      reactions: Object.entries(options.react ?? {}).flatMap(([emoji, whoReacted]) =>
        whoReacted.map((person) => ({ who: person, emoji, at: later(0.5, 25) })),
      ),
      editedAt: options.edited ? later(0.5, 6) : null,
      deletedAt: options.deleted ? later(1, 8) : null,
      pin: options.pinned ? { who: options.pinned, at: later(1, 4) } : null,
      files: options.files ?? [],
    });
  });
  return posts;
}

/** Milliseconds before a line: as written, or the time to read, think and type it. */
function pause([, text, options]: Line, random: Random): number {
  if (options?.after !== undefined) return options.after * minute;
  const typing = Math.min(text.length * 120, 3 * minute);
  return typing + random.between(8_000, 70_000);
}
