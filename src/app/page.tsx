import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { lastWorkspaceCookie } from "@/features/onboarding/last-workspace";
import { loadMe } from "./signed-in";

/** The start: where one was last, else where one is a member, else where one begins. */
export default async function StartPage() {
  const [{ workspaces }, jar] = await Promise.all([loadMe("/"), cookies()]);
  const last = jar.get(lastWorkspaceCookie)?.value;
  const workspace = workspaces.find(({ slug }) => slug === last) ?? workspaces[0];
  redirect(workspace ? `/w/${workspace.slug}` : "/welcome");
}
