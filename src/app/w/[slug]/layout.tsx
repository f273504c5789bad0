import type { ReactNode } from "react";
import { RememberWorkspace } from "@/features/onboarding/remember-workspace";

type WorkspaceLayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function WorkspaceLayout({ params, children }: WorkspaceLayoutProps) {
  const { slug } = await params;
  return (
    <>
      {children}
      <RememberWorkspace slug={slug} />
    </>
  );
}
