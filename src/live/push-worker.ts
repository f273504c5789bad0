/** A push as the worker asks about it. */
export type PushedNotice = {
  /** The notification's. */
  id: string;
  /** Of a message its id: notifications with one tag are one on the screen. */
  tag: string;
  /** The path of the message in the app. */
  url: string;
};

export type PushWorkerListener = {
  /**
   * Whether nothing is to be shown: this page has told of it already, or it is looked at and has the
   * conversation on the screen.
   */
  isTold(notice: PushedNotice): boolean;
  /** Goes to a path, after a click on a notification. */
  open(path: string): void;
};

type Question = ({ type: "parley:push" } & PushedNotice) | { type: "parley:open"; url: string };

/**
 * Answers the worker of `public/push-worker.js`, for as long as the page lives. A page shows what it hears of
 * itself, at once; the push for the same comes later, or when the page is frozen or gone. The worker shows it
 * only when no page answers that it has been told. So nothing is shown twice, and nothing is lost.
 *
 * @returns ends it
 */
export function answerPushWorker({ isTold, open }: PushWorkerListener): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  const workers = navigator.serviceWorker;
  const listen = ({ data, ports }: MessageEvent<Question | null>) => {
    if (data?.type === "parley:push") ports[0]?.postMessage(isTold(data));
    if (data?.type !== "parley:open") return;
    open(data.url);
    ports[0]?.postMessage(true);
  };
  workers.addEventListener("message", listen);
  // Messages that came before anybody listened are kept back until then.
  workers.startMessages();
  return () => workers.removeEventListener("message", listen);
}
