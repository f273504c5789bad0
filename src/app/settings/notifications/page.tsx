import type { Metadata } from "next";
import { NotificationSettings } from "@/features/notification-settings/notification-settings";
import { PushDevices } from "@/features/push-settings/push-devices";
import { load } from "../../signed-in";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const { preferences } = await load("/settings/notifications", (api) => api("GET /me/preferences"));
  return <NotificationSettings initial={preferences} devices={<PushDevices />} />;
}
