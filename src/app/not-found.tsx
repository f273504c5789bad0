import type { Metadata } from "next";
import { buttonClass } from "@/components/ui/button-class";
import { FocusPage } from "@/components/ui/focus-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <FocusPage
      title="There is nothing here"
      lead="The address is wrong, or what was here is gone, or it is not for you to see."
    >
      <a href="/" className={buttonClass("primary", "md")}>
        To the start
      </a>
    </FocusPage>
  );
}
