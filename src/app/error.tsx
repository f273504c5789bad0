"use client";

import { Button } from "@/components/ui/button";
import { FocusPage } from "@/components/ui/focus-page";

/** What a page could not show; mostly the database is away for a moment. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <FocusPage
      title="That did not work"
      lead="Parley could not load this page. Nothing is lost; try again in a moment."
    >
      <Button variant="primary" size="md" onClick={() => retry()}>
        Try again
      </Button>
    </FocusPage>
  );
}
