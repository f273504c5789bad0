export type ToastTone = "success" | "error";
export type Toast = { id: number; tone: ToastTone; text: string };

/** How long a toast stays, in milliseconds. Errors are read twice. */
export const toastLife: Record<ToastTone, number> = { success: 4_000, error: 8_000 };

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something at the edge of the screen, from anywhere in the browser. Never the only place of an error in a form. */
export function toast(text: string, tone: ToastTone = "success"): void {
  lastId += 1;
  // A success makes room for the next one; an error stays until it was read. Three are enough.
  const rest = toasts.filter((one) => one.tone === "error" && one.text !== text);
  change([...rest.slice(-2), { id: lastId, tone, text }]);
}

export function dismissToast(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

/** For `useSyncExternalStore`. */
export const toastStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  getSnapshot: () => toasts,
};
