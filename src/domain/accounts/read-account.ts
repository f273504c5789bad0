import { sql } from "@/db/client";
import { unauthenticated } from "@/lib/errors";
import type { Account } from "@/lib/objects";
import type { Actor } from "../actor";

/** The actor's own account. */
export async function readAccount(actor: Actor): Promise<Account> {
  const [account] = await sql<
    Account[]
  >`select id, name, email, image from "user" where id = ${actor.userId}`;
  if (!account) throw unauthenticated();
  return account;
}
