import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { FocusPage } from "@/components/ui/focus-page";
import { safeNext, withNext } from "@/features/auth/next-path";
import { SignInForm } from "@/features/auth/sign-in-form";
import { findMe } from "../../signed-in";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<{ next?: string | string[]; reset?: string }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: wish, reset } = await searchParams;
  const next = safeNext(wish);
  if (await findMe()) redirect(next ?? "/");
  return (
    <FocusPage
      title="Sign in"
      footer={
        <>
          New here?{" "}
          <Link href={withNext("/sign-up", next)} className="link">
            Create an account
          </Link>
        </>
      }
    >
      {reset === "done" && (
        <Banner tone="positive" role="status" className="mb-5">
          Your new password is set. Sign in with it.
        </Banner>
      )}
      <SignInForm next={next} />
    </FocusPage>
  );
}
