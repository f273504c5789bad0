import type { ReactNode } from "react";

/** Where the card of a message stands, as tall without it as with it. */
export const LinkedPlace = ({ children }: { children?: ReactNode }) => (
  <div className="relative mt-1.5 h-18 max-w-lg overflow-hidden rounded-md border border-line bg-surface">
    {children}
  </div>
);
