import { type ReactNode, useId } from "react";

type SectionProps = { title: string; action: ReactNode; children: ReactNode };

export function Section({ title, action, children }: SectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="pb-4">
      <div className="flex h-8 items-center justify-between pr-1 pl-2.5">
        <h2 id={titleId} className="text-xs font-medium text-ink-faint">
          {title}
        </h2>
        {action}
      </div>
      <ul className="flex flex-col gap-px">{children}</ul>
    </section>
  );
}
