import { createRandom } from "@/test/random";
import type { Database } from "./services";
import type { Team } from "./team";

/** What of the messages can be looked for, and about how often it is there. */
export const planted = {
  /** In every second message. */
  common: "meeting",
  /** In twenty, wherever there are so many. */
  rare: "quicksilver",
  /** A word in each of twenty messages of which a part is looked for. */
  inWord: { word: "hyperloomings", part: "erloom" },
  phrase: "before the harbour opens",
  /** In one message of twenty, among other Chinese. */
  chinese: "东京",
};

const vocabulary = 50_000;
const wordsEach = 12;
// What is under way is bounded when somebody stops the run.
const chunk = 10_000;
const chinese = "我们明天在上海见面讨论新的项目计划请大家准时参加会议谢谢";

/**
 * Messages with words as people use them: the n-th word of a list is 1/n as frequent as the first. They are
 * from all people of the team, in all its channels in turn, one every ten seconds until now.
 */
export async function fillSearchable(
  { sql }: Database,
  { channelIds, userIds }: Team,
  size: number,
): Promise<void> {
  const random = createRandom(5);
  const words = inventWords(random, vocabulary);
  const word = () =>
    words[Math.floor(Math.exp((random.below(2 ** 30) / 2 ** 30) * Math.log(vocabulary))) - 1] ?? "";
  const every = Math.max(Math.floor(size / 20), 1);
  const textOf = (place: number): string => {
    const text = Array.from({ length: wordsEach - 2 + random.below(5) }, word);
    if (place % 2 === 0) text.push(planted.common);
    if (place % every === 3) text.push(planted.rare);
    if (place % every === 5) text.push(planted.inWord.word);
    if (place % every === 7) text.push(planted.phrase);
    if (place % 20 === 9) text.push(chinese.slice(random.below(10), 12 + random.below(10)) + planted.chinese);
    return text.join(" ");
  };
  for (let from = 0; from < size; from += chunk) {
    const places = Array.from({ length: Math.min(chunk, size - from) }, (_, index) => from + index);
    await sql.begin(async (tx) => {
      // The rows are right: their foreign keys need not be looked up a million times.
      await tx`set local session_replication_role = replica`;
      await tx`
        insert into messages (id, channel_id, seq, version, client_id, author_id, text, created_at)
        select uuidv7(), (${channelIds}::uuid[])[1 + place % ${channelIds.length}::int],
               1 + place / ${channelIds.length}::int, 1 + place / ${channelIds.length}::int, uuidv7(),
               (${userIds}::text[])[1 + place / 3 % ${userIds.length}::int], text,
               now() - (${size}::int - place) * interval '10 seconds'
        from unnest(${places}::int[], ${places.map(textOf)}::text[]) as message (place, text)`;
    });
  }
  await sql`
    update channel_versions v set version = m.newest
    from (select channel_id, max(version) as newest from messages group by channel_id) m
    where m.channel_id = v.channel_id`;
  // Nobody is to be told of them: looking at a million would be in the way of what is measured.
  await sql`
    insert into channel_notified (channel_id, version) select channel_id, version from channel_versions
    on conflict (channel_id) do update set version = excluded.version`;
}

/** Words of three to twelve letters, all different, the short ones first. */
function inventWords(random: ReturnType<typeof createRandom>, count: number): string[] {
  const syllables =
    "ba ke li mo nu ra se ti vo za der fin gal hop kur len mis nor pel qua ros sti tan wex".split(" ");
  const found = new Set<string>();
  while (found.size < count) {
    const length = 1 + Math.floor(Math.log2(2 + found.size / 40) / 2.5) + random.below(2);
    const word = Array.from({ length: Math.max(length, 2) }, () => random.pick(syllables)).join("");
    found.add(word);
  }
  return [...found];
}
