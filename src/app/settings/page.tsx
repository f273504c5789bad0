import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Section } from "@/components/ui/page";
import { PictureForm } from "@/features/account-settings/picture-form";
import { ProfileForm } from "@/features/account-settings/profile-form";
import { SecuritySections } from "@/features/account-settings/security-sections";
import { SignOutButton } from "@/features/account-settings/sign-out-button";
import { readTheme, themeCookie } from "@/features/theme/theme";
import { ThemeChoice } from "@/features/theme/theme-choice";
import { loadMe } from "../signed-in";

export const metadata: Metadata = { title: "Your settings" };

export default async function SettingsPage() {
  const [{ user }, jar] = await Promise.all([loadMe("/settings"), cookies()]);
  return (
    <>
      <Section title="Profile" lead="How others see you, in all your workspaces.">
        <div className="flex flex-col gap-6">
          <PictureForm account={user} />
          <ProfileForm account={user} />
        </div>
      </Section>
      <Section title="Appearance" lead="For this browser.">
        <ThemeChoice initial={readTheme(jar.get(themeCookie)?.value)} />
      </Section>
      <SecuritySections email={user.email} />
      <Section title="Sign out" lead="Of this browser only.">
        <SignOutButton />
      </Section>
    </>
  );
}
