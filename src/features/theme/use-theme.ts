"use client";

import { useCallback, useState } from "react";
import { toast } from "@/components/ui/toast";
import { storeTheme } from "./store-theme";
import { readTheme, type Theme } from "./theme";

/** The theme of this browser, and a function that chooses another: it holds at once, and after a reload. */
export function useTheme(initial: Theme): [Theme, (choice: string) => void] {
  const [theme, setTheme] = useState(initial);
  const choose = useCallback((choice: string) => {
    const next = readTheme(choice);
    setTheme(next);
    document.documentElement.dataset.theme = next;
    storeTheme(next).catch(() =>
      toast("Parley could not keep this choice. It holds until you reload.", "error"),
    );
  }, []);
  return [theme, choose];
}
