import { sql } from "@/db/client";
import { notFound } from "@/lib/errors";
import { defaultPreferences } from "../preferences/read";
import { updatePreferences } from "../preferences/update";
import { ownerOfToken } from "./unsubscribe-token";

/**
 * Whose mails a link would end, and whether they have ended. Nothing changes: mail programs open links by
 * themselves.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function peekUnsubscribe(token: string): Promise<{ email: string; isOver: boolean }> {
  const [found] = await sql<{ email: string; isOver: boolean }[]>`
    select u.email,
      case when p.user_id is null then ${defaultPreferences.mailAfterMinutes}::int
           else p.mail_after_minutes end is null as "isOver"
    from "user" u left join preferences p on p.user_id = u.id
    where u.id = ${ownerOfToken(token) ?? ""}`;
  if (!found) throw notFound("This link");
  return found;
}

/**
 * Ends the mails about what a person missed. Whoever has the link may: nobody has to sign in for it. A
 * second time changes nothing.
 *
 * @throws CodedError `NOT_FOUND`
 */
export async function unsubscribe(token: string): Promise<void> {
  const { isOver } = await peekUnsubscribe(token);
  const userId = ownerOfToken(token);
  if (userId && !isOver) await updatePreferences({ userId }, { mailAfterMinutes: null });
}
