import { useEffect, useState } from "react";

/** Draws its component again every minute: for words such as "12 minutes ago". */
export function useEveryMinute(): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
}
