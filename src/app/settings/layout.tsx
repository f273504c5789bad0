import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Page } from "@/components/ui/page";

const tabs = [
  { href: "/settings", label: "Account" },
  { href: "/settings/notifications", label: "Notifications" },
];

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <Page
      title="Your settings"
      back={{ href: "/", label: "Back to the chat" }}
      nav={<LinkTabs label="Your settings" tabs={tabs} />}
    >
      {children}
    </Page>
  );
}
