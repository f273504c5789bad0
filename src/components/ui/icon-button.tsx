"use client";

import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { type TooltipSide, tooltip } from "./tooltip";

const sizes = {
  /** 24 px: inside of rows; give it room around on touch screens. */
  xs: "size-6 rounded-sm [&_svg]:size-4",
  sm: "size-8 rounded-md pointer-coarse:size-10 [&_svg]:size-4.5",
  md: "size-10 rounded-md [&_svg]:size-5",
};

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "children"> & {
  /** Its name for everyone: the tooltip, and what a screen reader says. */
  label: string;
  /** One lucide icon. */
  icon: ReactNode;
  size?: keyof typeof sizes;
  tone?: "neutral" | "danger";
  shortcut?: string;
  tooltipSide?: TooltipSide;
};

export function IconButton({
  label,
  icon,
  size = "sm",
  tone = "neutral",
  shortcut,
  tooltipSide,
  className,
  type = "button",
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...tooltip(label, { side: tooltipSide, shortcut })}
      {...rest}
      type={type}
      aria-label={label}
      className={clsx(
        "inline-grid shrink-0 place-items-center text-ink-muted transition-colors duration-100",
        "hover:bg-hover active:bg-press disabled:opacity-40 aria-pressed:bg-press aria-pressed:text-ink data-[state=open]:bg-press",
        tone === "danger" ? "hover:text-danger" : "hover:text-ink",
        sizes[size],
        className,
      )}
    >
      {icon}
    </button>
  );
}
