import { useToday } from "@/components/use-today";

/**
 * When something was written, in the reader's zone and manner. Empty until the page is alive: the
 * server does not know where the reader is, and a wrong time is worse than a late one.
 */
export function MessageTime({ time, className }: { time: string; className?: string }) {
  const isLocal = useToday() !== null;
  const date = new Date(time);
  return (
    <time dateTime={time} className={className} title={isLocal ? whole().format(date) : undefined}>
      {isLocal && clock().format(date)}
    </time>
  );
}

/** A time of day, in the reader's zone and manner: for what is drawn in the browser alone. */
export const timeOfDay = (iso: string): string => clock().format(new Date(iso));

/** Formatters are dear to make: one of each, made when first asked for. */
const once = (options: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | undefined;
  return () => {
    made ??= new Intl.DateTimeFormat(undefined, options);
    return made;
  };
};

const clock = once({ hour: "numeric", minute: "2-digit" });
const whole = once({ dateStyle: "full", timeStyle: "medium" });
