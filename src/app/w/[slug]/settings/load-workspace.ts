import { notFound } from "next/navigation";
import { loadMe } from "../../../signed-in";

/** The workspace of a settings page and who looks at it; not found for whoever is not a member. */
export async function loadWorkspace(params: Promise<{ slug: string }>) {
  const { slug } = await params;
  const { user, workspaces } = await loadMe(`/w/${slug}/settings`);
  const workspace = workspaces.find((one) => one.slug === slug);
  if (!workspace) notFound();
  return { user, workspace };
}
