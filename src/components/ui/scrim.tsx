import type { ComponentProps } from "react";

type ScrimProps = Omit<ComponentProps<"div">, "children" | "className"> & { open: boolean };

/**
 * What dims the page behind a dialog. Radix's own overlay locks the scrolling of the body by adding a
 * <style> element, which the content security policy forbids; here nothing but inner regions scrolls.
 */
export function Scrim({ open, ...rest }: ScrimProps) {
  return (
    <div
      {...rest}
      data-state={open ? "open" : "closed"}
      className="fixed inset-0 z-40 bg-scrim data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in"
    />
  );
}
