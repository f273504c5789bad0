import clsx from "clsx";
import type { CSSProperties } from "react";
import type { PresenceStatus } from "@/lib/objects";
import { hueOf, initialsOf } from "./hue";
import { PresenceDot } from "./presence-dot";

const sizes = {
  /** 20 px. */
  xs: { box: "size-5 text-2xs", dot: 7, cut: "cut-dot-7", letters: 1 },
  /** 24 px. */
  sm: { box: "size-6 text-xs", dot: 8, cut: "cut-dot-8", letters: 1 },
  /** 36 px: beside a message. */
  md: { box: "size-9 text-sm", dot: 10, cut: "cut-dot-10", letters: 2 },
  /** 48 px. */
  lg: { box: "size-12 text-lg", dot: 12, cut: "cut-dot-12", letters: 2 },
  /** 80 px. */
  xl: { box: "size-20 text-2xl", dot: 16, cut: "cut-dot-16", letters: 2 },
} as const;

export type AvatarProps = {
  /** Of the person or workspace: gives the colour. */
  id: string;
  name: string;
  image?: string | null;
  size?: keyof typeof sizes;
  presence?: PresenceStatus;
  /** People are round, workspaces are not. */
  shape?: "round" | "square";
  className?: string;
};

/** A face for someone whose name stands beside it: screen readers pass it over, except for the presence. */
export function Avatar({ id, name, image, size = "md", presence, shape = "round", className }: AvatarProps) {
  const { box, dot, cut, letters } = sizes[size];
  return (
    <span className={clsx("relative inline-block shrink-0", box, className)}>
      <span
        aria-hidden="true"
        style={{ "--hue": hueOf(id) } as CSSProperties}
        className={clsx(
          "bg-hue grid size-full place-items-center overflow-hidden font-semibold tracking-tight select-none",
          shape === "round" ? "rounded-full" : size === "xs" || size === "sm" ? "rounded-xs" : "rounded-md",
          presence && cut,
        )}
      >
        {/* The letters stay below the picture: they show until it is there, and when it never comes. */}
        <span className="col-start-1 row-start-1">{initialsOf(name, letters)}</span>
        {image && (
          <img
            src={image}
            alt=""
            draggable={false}
            referrerPolicy="no-referrer"
            className="col-start-1 row-start-1 size-full rounded-[inherit] object-cover outline-1 -outline-offset-1 outline-ink/15"
          />
        )}
      </span>
      {presence && <PresenceDot status={presence} size={dot} className="absolute" />}
    </span>
  );
}
