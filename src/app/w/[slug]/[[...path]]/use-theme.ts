"use client";

import { useCallback, useState } from "react";
import { toast } from "@/components/ui/toast";
import { storeTheme } from "@/features/theme/store-theme";
import { readTheme, type Theme } from "@/features/theme/theme";

/** The theme of this browser, and how to choose another. */
export function useTheme(initial: Theme): [Theme, (next: string) => void] {
  const [theme, setTheme] = useState(initial);
  const choose = useCallback((next: string) => {
    const chosen = readTheme(next);
    setTheme(chosen);
    document.documentElement.dataset.theme = chosen;
    storeTheme(chosen).catch(() =>
      toast("Parley could not keep this choice. It holds until you reload.", "error"),
    );
  }, []);
  return [theme, choose];
}
