import type { Metadata } from "next";
import Link from "next/link";
import { FocusPage } from "@/components/ui/focus-page";
import { ForgotForm } from "@/features/auth/forgot-form";

export const metadata: Metadata = { title: "Forgot your password" };

export default function ForgotPasswordPage() {
  return (
    <FocusPage
      title="Forgot your password?"
      lead="Parley sends you a link with which you set a new one."
      footer={
        <Link href="/sign-in" className="link">
          Back to sign in
        </Link>
      }
    >
      <ForgotForm />
    </FocusPage>
  );
}
