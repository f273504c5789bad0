import { randomBytes } from "node:crypto";
import { connect } from "node:net";

export type WebSocketLine = { send(text: string): void; close(): void };

export type WebSocketListener = {
  /** The bytes of one text frame; they are overwritten as soon as this returns. */
  onText(bytes: Buffer, line: WebSocketLine): void;
  onClose(): void;
};

// One buffer for all lines: what arrives is read before anything else can arrive.
const shared = Buffer.allocUnsafe(256 * 1024);
const noMask = Buffer.alloc(4);

/**
 * As much of a WebSocket client as counting frames takes, so that a thousand of them cost little beside
 * the server that they measure, and the same whichever server that is.
 */
export function openWebSocket(url: URL, listener: WebSocketListener): Promise<WebSocketLine> {
  return new Promise((resolve, reject) => {
    let rest = Buffer.alloc(0);
    let isOpen = false;
    const socket = connect({
      host: url.hostname,
      port: Number(url.port),
      noDelay: true,
      onread: {
        buffer: shared,
        callback(length, buffer) {
          const arrived = (buffer as Buffer).subarray(0, length);
          take(rest.length > 0 ? Buffer.concat([rest, arrived]) : arrived);
          return true;
        },
      },
    });
    const line: WebSocketLine = {
      send: (text) => void socket.write(encode(text)),
      close: () => void socket.destroy(),
    };
    const take = (bytes: Buffer) => {
      let used = 0;
      if (!isOpen) {
        const end = bytes.indexOf("\r\n\r\n");
        if (end >= 0) {
          if (!bytes.subarray(0, 12).equals(Buffer.from("HTTP/1.1 101"))) return void socket.destroy();
          isOpen = true;
          used = end + 4;
          resolve(line);
        }
      }
      if (isOpen) used += readFrames(bytes.subarray(used), (text) => listener.onText(text, line));
      rest = used < bytes.length ? Buffer.from(bytes.subarray(used)) : Buffer.alloc(0);
    };
    socket.once("error", reject);
    socket.once("close", () => {
      reject(new Error(`${url.origin} closed the connection.`));
      listener.onClose();
    });
    socket.write(
      `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n\r\n`,
    );
  });
}

/** Hands every whole text frame on. @returns the bytes used */
function readFrames(bytes: Buffer, onText: (bytes: Buffer) => void): number {
  let start = 0;
  while (bytes.length - start >= 2) {
    const short = (bytes[start + 1] ?? 0) & 0x7f;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (bytes.length - start < header) break;
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(start + 2)
          : Number(bytes.readBigUInt64BE(start + 2));
    const end = start + header + length;
    if (bytes.length < end) break;
    if (((bytes[start] ?? 0) & 0x0f) === 1) onText(bytes.subarray(start + header, end));
    start = end;
  }
  return start;
}

/** A text frame as clients must send it: masked, here with zeros, which change nothing. */
function encode(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const header =
    length < 126 ? Buffer.of(0x81, 0x80 | length) : Buffer.of(0x81, 0xfe, length >> 8, length & 0xff);
  return Buffer.concat([header, noMask, payload]);
}
