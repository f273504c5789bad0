import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-accent-ink hover:bg-accent-strong",
  secondary: "bg-press text-ink hover:bg-line",
  ghost: "text-ink-muted hover:bg-hover hover:text-ink",
  danger: "bg-danger-fill text-danger-ink hover:bg-danger-strong",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-8 gap-1.5 px-3 text-sm pointer-coarse:h-10",
  md: "h-10 gap-2 px-4 text-base",
};

/** The look of a button, also for a link that acts like one. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "sm"): string {
  return clsx(
    "relative inline-flex shrink-0 select-none items-center justify-center rounded-md font-medium whitespace-nowrap",
    "transition-colors duration-100 active:translate-y-px disabled:opacity-50",
    variants[variant],
    sizes[size],
  );
}
