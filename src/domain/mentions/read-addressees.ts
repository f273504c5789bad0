import { sql } from "@/db/client";
import { visibleChannelsOf } from "../access";

/** What the texts of a group of messages may address, before anybody knows who that is. */
export type Wanted = {
  userIds: string[];
  groupIds: string[];
  /** Folded first words of names. */
  firstWords: string[];
  /** Whether those who are here now are addressed. */
  isHere: boolean;
};

export type FoundPerson = { kind: "person"; id: string; name: string; isHere: boolean };
/** With those of its people who can see the channel. */
export type FoundGroup = { kind: "group"; id: string; name: string; userIds: string[] };
type FoundMember = { kind: "member"; id: string };
export type Found = FoundPerson | FoundGroup | FoundMember;

/**
 * The people and groups of the channel's workspace that may be meant, whether or not they can see the
 * channel, and its members where everyone who is here is meant: one query.
 *
 * A name with letters outside of ASCII may be written without its accents, which only the caller knows how
 * to compare: all of those come along where names are looked for.
 */
export function readAddressees(channelId: string, wanted: Wanted): Promise<Found[]> {
  const { userIds, groupIds, firstWords, isHere } = wanted;
  const isNamed = (name: ReturnType<typeof sql>) =>
    firstWords.length > 0
      ? sql`or lower(split_part(${name}, ' ', 1)) = any(${firstWords}) or ${name} ~ '[^\\x01-\\x7f]'`
      : sql``;
  const sees = (userId: ReturnType<typeof sql>) =>
    sql`exists (select from ${visibleChannelsOf(userId)} where c.id = here.id)`;
  return sql<Found[]>`
    with here as (select id, workspace_id from channels where id = ${channelId})
    select 'person' as kind, u.id, u.name, ${sees(sql`u.id`)} as "isHere", null::text[] as "userIds"
    from here
    join workspace_members w on w.workspace_id = here.workspace_id
    join "user" u on u.id = w.user_id
    where w.user_id = any(${userIds}) ${isNamed(sql`u.name`)}
    union all
    select 'group', g.id::text, g.handle, null, array(
      select gm.user_id from group_members gm
      where gm.group_id = g.id and ${sees(sql`gm.user_id`)} order by gm.user_id
    )
    from here
    join groups g on g.workspace_id = here.workspace_id
    where g.id = any(${groupIds}::uuid[]) ${isNamed(sql`g.handle`)}
    ${
      isHere
        ? sql`union all select 'member', cm.user_id, null, null, null
              from here join channel_members cm on cm.channel_id = here.id`
        : sql``
    }`;
}
