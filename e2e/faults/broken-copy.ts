import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A fault that a build could have. */
export type Breakage = { name: string; file: string; from: string; to: string };

export const breakages = {
  acknowledgesBeforeTheCommit: {
    name: "acknowledges-before-the-commit",
    file: "domain/messages/insert-drafts.js",
    from: "const places = await sql `",
    to: `const uncommitted = (...query) => new Promise((answer, fail) => {
      sql.begin(async (transaction) => {
        answer(await transaction(...query));
        await new Promise((done) => setTimeout(done, 20));
      }).catch(fail);
    });
    const places = await uncommitted \``,
  },
  forgetsTheDuplicateCheck: {
    name: "forgets-the-duplicate-check",
    file: "domain/messages/insert-drafts.js",
    from: "counter.base + d.position, counter.base + d.position, d.client_id,",
    to: "counter.base + d.position, counter.base + d.position, gen_random_uuid(),",
  },
  skipsTheSync: {
    name: "skips-the-sync",
    file: "domain/messages/sync.js",
    from: "return { channelId, version: first.head, messages, reset: false, gone: false };",
    to: "return { channelId, version: first.head, messages: [], reset: false, gone: false };",
  },
} satisfies { [name: string]: Breakage };

export type BrokenCopy = { entry: string; remove(): Promise<void> };

/**
 * A copy of the compiled server with one fault.
 *
 * @throws Error when what is to be broken is not there exactly once: the copy would be a whole one
 */
export async function breakCopy({ name, file, from, to }: Breakage): Promise<BrokenCopy> {
  // Below the project, where its packages are found.
  const folder = join("test-results", `dist-${name}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp("dist", folder, { recursive: true });
  const path = join(folder, file);
  const parts = (await readFile(path, "utf8")).split(from);
  if (parts.length !== 2)
    throw new Error(`${file} has what is to be broken ${parts.length - 1} times: ${from}`);
  await writeFile(path, parts.join(to));
  return {
    entry: join(folder, "server/index.js"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
