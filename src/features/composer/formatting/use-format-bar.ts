import { useEffect, useState } from "react";

const key = "parley.format-bar";

/** Whether the bar is shown, on this device, for all composers from the next on. */
export function useFormatBar(): [boolean, () => void] {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    try {
      setShown(localStorage.getItem(key) === "shown");
    } catch {
      // A browser that keeps nothing shows no bar until it is asked for.
    }
  }, []);

  function toggle() {
    setShown(!isShown);
    try {
      localStorage.setItem(key, isShown ? "hidden" : "shown");
    } catch {
      // It is shown all the same.
    }
  }
  return [isShown, toggle];
}
