import { sql } from "@/db/client";

/** What a person is called; for the words of mails and notifications. */
export async function nameOf(userId: string): Promise<string> {
  const [person] = await sql<{ name: string }[]>`select name from "user" where id = ${userId}`;
  return person?.name ?? "Somebody";
}
