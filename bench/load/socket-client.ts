import { openWebSocket } from "./websocket";

/** The bytes of an ack's or event's frame; they are overwritten as soon as the listener returns. */
export type FrameListener = (frame: Buffer) => void;

export type SocketClient = {
  /** A command; `onAck` gets the whole frame `43…`. */
  request(name: string, data: unknown, onAck: FrameListener): void;
  close(): void;
};

export type SocketClientOptions = {
  /** The server's origin. */
  url: string;
  /** What the handshake carries. */
  auth: unknown;
  /** Every event's frame, `42…`. */
  onEvent: FrameListener;
  onClose?: () => void;
};

// Engine.IO's packet types and Socket.IO's after them, as the first characters of a text frame.
const open = "0".charCodeAt(0);
const ping = "2".charCodeAt(0);
const message = "4".charCodeAt(0);
const connected = "0".charCodeAt(0);
const event = "2".charCodeAt(0);
const acknowledged = "3".charCodeAt(0);
const refused = "4".charCodeAt(0);
const zero = "0".charCodeAt(0);

/**
 * A Socket.IO connection over WebSocket, let into the main namespace.
 *
 * @throws Error when the server refuses it
 */
export async function connectClient({
  url,
  auth,
  onEvent,
  onClose,
}: SocketClientOptions): Promise<SocketClient> {
  const acks = new Map<number, FrameListener>();
  let requests = 0;
  let settle: { resolve: () => void; reject: (error: Error) => void };
  const isLetIn = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Refused before it is awaited below, it must not count as unhandled.
  isLetIn.catch(() => undefined);
  const line = await openWebSocket(new URL("/socket.io/?EIO=4&transport=websocket", url), {
    onText(frame, line) {
      const [first, second] = frame;
      if (first === ping) line.send("3");
      else if (first === open) line.send(`40${JSON.stringify(auth)}`);
      else if (first !== message) return;
      else if (second === event) onEvent(frame);
      else if (second === acknowledged) answer(frame);
      else if (second === connected) settle.resolve();
      else if (second === refused) settle.reject(new Error(`${url} refused: ${frame.toString("utf8", 2)}`));
    },
    onClose() {
      settle.reject(new Error(`${url} closed the connection.`));
      onClose?.();
    },
  });
  const answer = (frame: Buffer) => {
    let id = 0;
    for (let index = 2; ; index++) {
      const digit = (frame[index] ?? 0) - zero;
      if (digit < 0 || digit > 9) break;
      id = id * 10 + digit;
    }
    acks.get(id)?.(frame);
    acks.delete(id);
  };
  await isLetIn;
  return {
    request(name, data, onAck) {
      const id = requests++;
      acks.set(id, onAck);
      line.send(`42${id}${JSON.stringify([name, data])}`);
    },
    close: line.close,
  };
}
