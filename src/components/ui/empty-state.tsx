import clsx from "clsx";
import type { ReactNode } from "react";

type EmptyStateProps = {
  /** One lucide icon. */
  icon: ReactNode;
  title: string;
  /** What to do, or why nothing is here. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx("mx-auto flex max-w-sm flex-col items-center px-6 py-10 text-center", className)}>
      <span className="grid size-11 place-items-center rounded-lg bg-accent-soft text-accent [&_svg]:size-5">
        {icon}
      </span>
      <p className="mt-4 text-base font-semibold text-balance text-ink">{title}</p>
      {children && <div className="mt-1 text-sm text-pretty text-ink-muted">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
