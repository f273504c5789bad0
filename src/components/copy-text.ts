import { toast } from "./ui/toast";

/** Puts a text on the clipboard and says so. Browsers let a page do that only over https or on this machine. */
export function copyText(text: string, done: string): void {
  const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
  copied.then(
    () => toast(done),
    () => toast("The browser does not let this page copy.", "error"),
  );
}
