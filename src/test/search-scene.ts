import { randomUUID } from "node:crypto";
import { sql } from "@/db/client";
import type { RouteInput } from "@/lib/api-routes";
import type { Channel } from "@/lib/objects";
import { untilIndexed } from "./indexed";
import { insertPeople, type TestPerson } from "./people";
import { startTestServer } from "./server";
import { sayUnnoticed } from "./team";
import { addToWorkspace, createTestWorkspace } from "./workspace";

export type SearchOptions = Omit<RouteInput<"GET /workspaces/:id/search">, "id" | "q">;

/** A server of their own: Ada Lovelace owns a workspace; Bén Öz and a guest are in it, the stranger is not. */
export async function meetToSearch() {
  const server = await startTestServer({ env: { RATE_LIMIT_FACTOR: "0" } });
  const people = await insertPeople(server, 4);
  const [ada, ben, guest, stranger] = people as [TestPerson, TestPerson, TestPerson, TestPerson];
  await sql`update "user" set name = 'Ada Lovelace' where id = ${ada.id}`;
  await sql`update "user" set name = 'Bén Öz' where id = ${ben.id}`;
  const { workspace, general } = await createTestWorkspace(ada);
  await addToWorkspace(ada, workspace.id, [ben]);
  await addToWorkspace(ada, workspace.id, [guest], "guest");

  const search = (person: TestPerson, q: string, options: SearchOptions = {}) =>
    person.api("GET /workspaces/:id/search", { id: workspace.id, q, ...options });

  return {
    ...{ server, ada, ben, guest, stranger, workspace, general, search },
    close: () => server.close(),
    say: (person: TestPerson, channel: Channel, text: string, threadId?: string) =>
      sayUnnoticed(person, channel.id, text, threadId),
    /** The texts that a person finds, the newest first, once all is indexed. */
    async find(person: TestPerson, q: string, options: SearchOptions = {}): Promise<string[]> {
      await untilIndexed();
      const { hits } = await search(person, q, { sort: "newest", ...options });
      return hits.map(({ message }) => message.text);
    },
    channelOf: async (kind: "public" | "private", name: string = randomUUID()) =>
      (await ada.api("POST /workspaces/:id/channels", { id: workspace.id, name, kind })).channel,
  };
}

export type SearchScene = Awaited<ReturnType<typeof meetToSearch>>;
