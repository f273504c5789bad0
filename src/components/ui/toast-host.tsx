"use client";

import clsx from "clsx";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { dismissToast, type Toast, type ToastTone, toastLife, toastStore } from "./toast";

const none: readonly Toast[] = [];

/**
 * Where toasts appear: once, in the root layout. Two lists, because a live region must be there before
 * its content, and because an error may interrupt a screen reader where a success must wait.
 */
export function ToastHost() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.getSnapshot, () => none);
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-60 flex flex-col items-center p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <ToastList toasts={toasts} tone="success" live="polite" />
      <ToastList toasts={toasts} tone="error" live="assertive" />
    </div>
  );
}

type ToastListProps = { toasts: readonly Toast[]; tone: ToastTone; live: "polite" | "assertive" };

function ToastList({ toasts, tone, live }: ToastListProps) {
  return (
    <div aria-live={live} className="flex flex-col items-center">
      {toasts
        .filter((toast) => toast.tone === tone)
        .map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const card = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const look = () => {
      // Whoever points at it or has the focus in it is still reading.
      if (card.current?.matches(":hover, :focus-within")) timer = setTimeout(look, 1_000);
      else dismissToast(toast.id);
    };
    let timer = setTimeout(look, toastLife[toast.tone]);
    return () => clearTimeout(timer);
  }, [toast]);

  const Icon = toast.tone === "error" ? CircleAlert : CircleCheck;
  return (
    <div
      ref={card}
      className="pointer-events-auto mt-2 flex max-w-md animate-pop-in items-start gap-2.5 rounded-lg bg-raised py-2 pr-2 pl-3.5 text-sm text-ink shadow-float"
    >
      <Icon
        className={clsx("mt-1 size-4 shrink-0", toast.tone === "error" ? "text-danger" : "text-positive")}
        aria-hidden="true"
      />
      <p className="min-w-0 py-0.5 text-pretty">{toast.text}</p>
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => dismissToast(toast.id)}
        className="grid size-6 shrink-0 place-items-center rounded-sm text-ink-faint hover:bg-hover hover:text-ink pointer-coarse:-my-2 pointer-coarse:size-10"
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </div>
  );
}
