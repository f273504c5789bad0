"use client";

import * as Primitive from "radix-ui/tabs";
import type { ReactNode } from "react";
import { tabClass } from "./tab-class";

export type TabsProps = {
  /** The tabs' name for screen readers. */
  label: string;
  tabs: readonly { value: string; label: ReactNode; content: ReactNode }[];
  value?: string;
  onValueChange?: (value: string) => void;
};

/** Several contents in one place. Where each has an address of its own, use links. */
export function Tabs({ label, tabs, value, onValueChange }: TabsProps) {
  return (
    <Primitive.Root value={value} onValueChange={onValueChange} defaultValue={tabs[0]?.value}>
      <Primitive.List aria-label={label} className="flex gap-1 border-b border-line">
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.value} value={tab.value} className={tabClass}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className="pt-3">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
