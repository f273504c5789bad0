import { unavailable } from "@/lib/errors";

/**
 * What is done to one channel waits for each other and not for the disk: while one group commits, what
 * arrives is the next group. At most one commit of a kind is in flight per channel and instance, so under
 * load a commit, and the event that follows it, carries much; with nothing going on it carries one thing
 * at once.
 */

// A group's rows and event must stay small beside the frame limit of readers; more wait for the next one.
const groupLimit = 200;
// Beyond this the caller is told to come back: better than memory without end while PostgreSQL is slow.
const queueLimit = 5_000;

type Waiting<Item, Outcome> = {
  item: Item;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
};
type Group<Item, Outcome> = { waiting: Waiting<Item, Outcome>[]; committing: boolean };

let open = 0;

/**
 * Makes the function that adds an item to its channel's next group. It resolves after the commit.
 *
 * @param commit stores a group; one outcome for each item, in their order
 * @throws CodedError `UNAVAILABLE` when too much waits already; else what `commit` throws: nothing of the
 *   group was stored
 */
export function inGroups<Item, Outcome>(
  commit: (channelId: string, items: Item[]) => Promise<Outcome[]>,
): (channelId: string, item: Item) => Promise<Outcome> {
  const groups = new Map<string, Group<Item, Outcome>>();

  async function work(channelId: string, group: Group<Item, Outcome>): Promise<void> {
    group.committing = true;
    open++;
    // What was read from the sockets in this same turn of the loop still comes along.
    await new Promise(setImmediate);
    while (group.waiting.length > 0) {
      const batch = group.waiting.splice(0, groupLimit);
      try {
        const outcomes = await commit(
          channelId,
          batch.map(({ item }) => item),
        );
        for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] as Outcome);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    groups.delete(channelId);
    open--;
  }

  return (channelId, item) => {
    const group = groups.get(channelId) ?? { waiting: [], committing: false };
    groups.set(channelId, group);
    if (group.waiting.length >= queueLimit) return Promise.reject(unavailable());
    return new Promise((resolve, reject) => {
      group.waiting.push({ item, resolve, reject });
      if (!group.committing) void work(channelId, group);
    });
  };
}

/** Resolves once no commit is in flight: for a shutdown that loses nothing. */
export async function groupsSettled(): Promise<void> {
  while (open > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
