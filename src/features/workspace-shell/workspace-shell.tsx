"use client";

import type { ReactNode } from "react";
import { later } from "@/components/later";

const Drawer = later(() => import("@/components/ui/drawer").then((module) => module.Drawer));

type WorkspaceShellProps = {
  sidebar: ReactNode;
  isDrawerOpen: boolean;
  onDrawer: (isOpen: boolean) => void;
  children: ReactNode;
};

/** The frame: the sidebar beside the conversation, on phones in a drawer. */
export function WorkspaceShell({ sidebar, isDrawerOpen, onDrawer, children }: WorkspaceShellProps) {
  return (
    <div className="flex h-dvh overflow-hidden bg-canvas">
      <a
        href="#messages"
        className="absolute top-2 left-2 z-50 -translate-y-24 rounded-md bg-raised px-3 py-2 text-sm font-medium text-ink shadow-float focus:translate-y-0"
      >
        Skip to the messages
      </a>
      <aside
        aria-label="Workspace"
        data-region=""
        className="w-64 shrink-0 border-r border-line bg-sunken max-md:hidden"
      >
        {sidebar}
      </aside>
      <Drawer open={isDrawerOpen} onOpenChange={onDrawer} title="Conversations">
        {sidebar}
      </Drawer>
      <main tabIndex={-1} className="relative flex min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  );
}
