import { sql } from "@/db/client";
import type { PagePreview, PublicPages } from "./public-pages";

/** What a page says of itself changes rarely; what could not be had may be there an hour later. */
const keptHours = { found: 24, missing: 1 };

/** What a link's page says, from a day's memory of it that all instances share, else from the page. */
export async function readPreview(
  url: string,
  { readPage }: PublicPages,
): Promise<(PagePreview & { url: string }) | null> {
  const [known] = await sql<{ preview: PagePreview | null }[]>`
    select preview from link_previews
    where url = ${url} and fetched_at > now() - make_interval(hours =>
      case when preview is null then ${keptHours.missing}::int else ${keptHours.found}::int end)`;
  const preview = known ? known.preview : await readPage(url);
  if (!known)
    await sql`
      insert into link_previews (url, preview) values (${url}, ${preview && JSON.stringify(preview)}::text::jsonb)
      on conflict (url) do update set preview = excluded.preview, fetched_at = now()`;
  return preview && { url, ...preview };
}
