import { sql } from "@/db/client";
import { unauthenticated } from "@/lib/errors";
import type { Account } from "@/lib/objects";
import type { Actor } from "../actor";
import { pictureAddress } from "./picture";

/** The actor's own account. */
export async function readAccount(actor: Actor): Promise<Account> {
  const [account] = await sql<
    Account[]
  >`select u.id, u.name, u.email, ${pictureAddress()} as image from "user" u where u.id = ${actor.userId}`;
  if (!account) throw unauthenticated();
  return account;
}
