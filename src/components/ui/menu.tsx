"use client";

import clsx from "clsx";
import { Check } from "lucide-react";
import Link from "next/link";
import * as Primitive from "radix-ui/dropdown-menu";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

export type MenuProps = {
  /** A Button or an IconButton. */
  trigger: ReactElement;
  children: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  align?: "start" | "center" | "end";
  startsOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** A list of things to do, below its trigger. */
export function Menu({
  trigger,
  children,
  side = "bottom",
  align = "start",
  startsOpen = false,
  onOpenChange,
}: MenuProps) {
  return (
    // Not modal: Radix would lock the page's scrolling with a <style> element (see scrim.tsx).
    <Primitive.Root modal={false} defaultOpen={startsOpen} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        {/* A landmark of its own: at the end of the body it would be outside of all. */}
        <section aria-label="Menu">
          <Primitive.Content
            side={side}
            align={align}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-80 animate-pop-in overflow-y-auto rounded-lg bg-raised p-1 shadow-float outline-none"
          >
            {children}
          </Primitive.Content>
        </section>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const itemClass = clsx(
  "flex min-h-8 w-full items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-sm outline-none select-none pointer-coarse:min-h-11",
  "data-highlighted:bg-hover data-disabled:opacity-45 [&_svg]:size-4 [&_svg]:shrink-0",
);

type ItemFace = {
  icon?: ReactNode;
  shortcut?: string;
  danger?: boolean;
  disabled?: boolean;
  children: ReactNode;
};

function faceClass(danger: boolean | undefined) {
  return clsx(itemClass, danger ? "text-danger" : "text-ink [&>svg]:text-ink-faint");
}

function ItemText({ icon, shortcut, children }: ItemFace) {
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </>
  );
}

export function MenuItem({ onSelect, ...face }: ItemFace & { onSelect: () => void }) {
  return (
    <Primitive.Item onSelect={onSelect} disabled={face.disabled} className={faceClass(face.danger)}>
      <ItemText {...face} />
    </Primitive.Item>
  );
}

export function MenuLink({ href, ...face }: ItemFace & { href: string }) {
  return (
    <Primitive.Item asChild disabled={face.disabled} className={faceClass(face.danger)}>
      <Link href={href}>
        <ItemText {...face} />
      </Link>
    </Primitive.Item>
  );
}

export function MenuSeparator() {
  return <Primitive.Separator className="mx-1.5 my-1 h-px bg-line" />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2.5 pt-2 pb-1 text-xs text-ink-faint">{children}</Primitive.Label>;
}

export type MenuChoiceProps = {
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string; icon?: ReactNode }[];
};

/** One of several, with a tick beside the one that holds. */
export function MenuChoice({ value, onValueChange, options }: MenuChoiceProps) {
  return (
    <Primitive.RadioGroup value={value} onValueChange={onValueChange}>
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={faceClass(false)}>
          {option.icon}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <Primitive.ItemIndicator>
            <Check className="text-accent" aria-hidden="true" />
          </Primitive.ItemIndicator>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  );
}
