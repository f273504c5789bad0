import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type PageProps = {
  title: ReactNode;
  /** Where the arrow in the corner leads, and what it says. */
  back: { href: string; label: string };
  /** Below the title, above what scrolls: tabs. */
  nav?: ReactNode;
  children: ReactNode;
};

/** A page to read and fill in, with a way back to where one came from. Scrolls by itself. */
export function Page({ title, back, nav, children }: PageProps) {
  return (
    <div className="flex h-dvh flex-col">
      <header className="shrink-0 px-4 pt-3 sm:px-8">
        <div className="mx-auto max-w-3xl">
          <Link
            href={back.href}
            className="-ml-2 inline-flex h-8 max-w-full items-center gap-1.5 rounded-md px-2 text-sm text-ink-muted transition-colors hover:bg-hover hover:text-ink pointer-coarse:h-10"
          >
            <ArrowLeft className="size-4 shrink-0" aria-hidden="true" />
            <span className="truncate">{back.label}</span>
          </Link>
          <h1 className="mt-2 mb-3 truncate text-2xl font-semibold tracking-tight text-ink">{title}</h1>
          {nav ?? <div className="border-b border-line" />}
        </div>
      </header>
      <main
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto outline-none px-4 pb-16 [scrollbar-gutter:stable_both-edges] sm:px-8"
      >
        <div className="mx-auto max-w-3xl">{children}</div>
      </main>
    </div>
  );
}

type SectionProps = { title: string; lead?: ReactNode; children: ReactNode };

/** One matter of a page: its name and explanation on the left where there is room, the rest beside it. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section className="grid gap-x-10 gap-y-4 border-b border-line py-8 last:border-b-0 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-base font-semibold text-ink">{title}</h2>
        {lead && <p className="mt-1 text-sm text-pretty text-ink-muted">{lead}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
