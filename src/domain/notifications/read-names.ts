import type { Transaction } from "@/db/client";
import type { Reference } from "@/lib/markdown/tree";
import { textParts } from "@/lib/mentions";
import { type Named, referenceKey, sourceOf } from "./words";

/**
 * What the people, groups and channels are called that texts refer to, by `referenceKey`: what anybody in
 * the workspace may know, so of channels the public ones. Texts that refer to nothing cost nothing.
 */
export async function readNames(
  tx: Transaction,
  written: readonly { workspaceId: string; text: string }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = written.flatMap(({ workspaceId, text }) =>
    textParts(sourceOf(text)).flatMap((part) =>
      part.kind === "reference" && isNamed(part.reference)
        ? [{ workspaceId, ...part.reference, key: referenceKey(workspaceId, part.reference) }]
        : [],
    ),
  );
  const distinct = [...new Map(wanted.map((one) => [one.key, one])).values()];
  if (distinct.length === 0) return new Map();
  const rows = await tx<{ key: string; name: string }[]>`
    with r as (
      select * from unnest(
        ${distinct.map(({ key }) => key)}::text[], ${distinct.map(({ workspaceId }) => workspaceId)}::uuid[],
        ${distinct.map(({ kind }) => kind)}::text[], ${distinct.map(({ id }) => id)}::text[]
      ) as r (key, workspace_id, kind, id)
    )
    select r.key, u.name from r join "user" u on u.id = r.id
    where r.kind = 'person' and (
      exists (select from workspace_members w where w.workspace_id = r.workspace_id and w.user_id = u.id)
      or exists (select from former_members f where f.workspace_id = r.workspace_id and f.user_id = u.id))
    union all
    select r.key, g.handle from r join groups g on g.id::text = r.id and g.workspace_id = r.workspace_id
    where r.kind = 'group'
    union all
    select r.key, c.name from r join channels c on c.id::text = r.id and c.workspace_id = r.workspace_id
    where r.kind = 'channel' and c.kind = 'public'`;
  return new Map(rows.map(({ key, name }) => [key, name]));
}

const isNamed = (reference: Reference): reference is Named => reference.kind !== "everyone";
