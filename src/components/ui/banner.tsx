import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const tones: Record<
  "info" | "positive" | "warn" | "danger",
  { icon: LucideIcon; box: string; mark: string }
> = {
  info: { icon: Info, box: "bg-accent-soft", mark: "text-accent" },
  positive: { icon: CircleCheck, box: "bg-positive-soft", mark: "text-positive" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft", mark: "text-warn" },
  danger: { icon: CircleAlert, box: "bg-danger-soft", mark: "text-danger" },
};

export type BannerProps = {
  tone?: keyof typeof tones;
  children: ReactNode;
  action?: ReactNode;
  /** `alert` when it appears because of what someone did, `status` when it comes by itself. */
  role?: "alert" | "status";
  className?: string;
};

/** A sentence that matters, where it matters. */
export function Banner({ tone = "info", children, action, role, className }: BannerProps) {
  const { icon: Icon, box, mark } = tones[tone];
  return (
    <div
      role={role}
      className={clsx("flex items-start gap-2.5 rounded-md px-3 py-2.5 text-sm text-ink", box, className)}
    >
      <Icon className={clsx("mt-px size-4 shrink-0", mark)} aria-hidden="true" />
      <div className="min-w-0 flex-1 text-pretty">{children}</div>
      {action}
    </div>
  );
}
