import type { BrowserContext, Page } from "@playwright/test";

/** What the browser's own notifications look like to a test. They are the world outside: nobody can click them. */
export type ShownWindow = { title: string; body: string; tag: string; isClosed: boolean; at: number };

type Standing = ShownWindow & { onclick?: (() => void) | null };
type Windows = Window & { shownWindows: Standing[] };

/**
 * Puts a recording in the place of the browser's notifications, in all pages of a context that open from now on.
 *
 * @param permission what the person has said about them, or will say when they are asked
 */
export async function recordWindows(
  context: BrowserContext,
  { permission, answer = "granted" }: { permission: NotificationPermission; answer?: NotificationPermission },
): Promise<void> {
  await context.addInitScript(
    ([first, second]) => {
      const shown: Standing[] = [];
      class Recorded {
        static permission = first;
        static async requestPermission() {
          Recorded.permission = second;
          return second;
        }
        onclick: (() => void) | null = null;
        onclose: (() => void) | null = null;
        isClosed = false;
        at = Date.now();
        body: string;
        tag: string;
        constructor(
          readonly title: string,
          { body = "", tag = "" }: NotificationOptions = {},
        ) {
          this.body = body;
          this.tag = tag;
          shown.push(this);
        }
        close() {
          this.isClosed = true;
          this.onclose?.();
        }
      }
      Object.assign(window, { Notification: Recorded, shownWindows: shown });
    },
    [permission, answer] as const,
  );
}

/** What a page has shown, the closed ones too. */
export const windowsOf = (page: Page): Promise<ShownWindow[]> =>
  page.evaluate(() =>
    (window as unknown as Windows).shownWindows.map(({ title, body, tag, isClosed, at }) => ({
      ...{ title, body, tag, isClosed, at },
    })),
  );

/** Clicks on the newest notification that a page shows. */
export const clickWindow = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Windows).shownWindows.at(-1)?.onclick?.());
