"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { tabClass } from "./tab-class";

type LinkTabsProps = { label: string; tabs: readonly { href: string; label: string }[] };

/** Tabs that are pages of their own. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  const path = usePathname();
  return (
    <nav aria-label={label} className="flex gap-1 border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={path === tab.href ? "page" : undefined}
          className={tabClass}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
