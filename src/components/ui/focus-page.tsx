import type { ReactNode } from "react";
import { DictionaryPanel } from "./dictionary-panel";
import { Logo } from "./logo";

type FocusPageProps = {
  title: ReactNode;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  /** Who is signed in, or another way on: the upper right corner. */
  corner?: ReactNode;
  children?: ReactNode;
  /** What else one may have come for, below the form. */
  footer?: ReactNode;
};

/** A page that wants one thing: signing in, joining, naming a workspace. */
export function FocusPage({ title, lead, corner, children, footer }: FocusPageProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(30rem,1fr)_minmax(0,1.1fr)]">
      <div className="flex min-w-0 flex-col px-6 pb-8 sm:px-10">
        <header className="flex h-18 shrink-0 items-center justify-between gap-4">
          <a href="/" className="flex min-h-10 items-center rounded-sm" aria-label="Parley, to the start">
            <Logo />
          </a>
          {corner && <div className="min-w-0 text-sm text-ink-muted">{corner}</div>}
        </header>
        <main className="mx-auto flex w-full max-w-90 flex-1 flex-col pt-8 sm:pt-[min(14vh,7.5rem)]">
          <h1 className="text-2xl font-semibold tracking-tight text-balance text-ink">{title}</h1>
          {lead && <div className="mt-2 text-base text-pretty text-ink-muted">{lead}</div>}
          <div className="mt-7">{children}</div>
          {footer && <div className="mt-6 text-base text-ink-muted">{footer}</div>}
        </main>
      </div>
      <DictionaryPanel />
    </div>
  );
}
