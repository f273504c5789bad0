import clsx from "clsx";

/** The mark: a P whose bowl is a speech bubble. Takes the colour of the text around it. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className} fill="currentColor" aria-hidden="true">
      <path
        fillRule="evenodd"
        d="M4 23V10.25A8.25 8.25 0 1 1 12.25 18.5H9.1L4 23Zm8.25-9.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5Z"
      />
    </svg>
  );
}

export function Logo({ className }: { className?: string }) {
  return (
    <span className={clsx("inline-flex items-center gap-2 text-ink", className)}>
      <LogoMark className="size-6 text-accent" />
      <span className="text-lg font-semibold tracking-tight">Parley</span>
    </span>
  );
}
