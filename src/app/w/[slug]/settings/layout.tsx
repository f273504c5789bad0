import type { Metadata } from "next";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Page } from "@/components/ui/page";
import { loadWorkspace } from "./load-workspace";

type SettingsLayoutProps = { params: Promise<{ slug: string }>; children: ReactNode };

export async function generateMetadata({ params }: SettingsLayoutProps): Promise<Metadata> {
  const { workspace } = await loadWorkspace(params);
  return { title: { template: `%s · ${workspace.name} · Parley`, default: workspace.name } };
}

export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const { workspace } = await loadWorkspace(params);
  const root = `/w/${workspace.slug}`;
  const tabs = [
    { href: `${root}/settings`, label: "General" },
    { href: `${root}/settings/members`, label: "Members" },
    { href: `${root}/settings/groups`, label: "Groups" },
    { href: `${root}/settings/emoji`, label: "Emoji" },
    // Guests invite nobody.
    ...(workspace.role === "guest" ? [] : [{ href: `${root}/settings/invites`, label: "Invites" }]),
  ];
  return (
    <Page
      title={workspace.name}
      back={{ href: root, label: "Back to the chat" }}
      nav={<LinkTabs label="Workspace settings" tabs={tabs} />}
    >
      {children}
    </Page>
  );
}
