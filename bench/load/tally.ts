import { type Quantiles, quantilesOf } from "./quantiles";

const marker = Buffer.from('"text":"');
const digits = 8;
const zero = "0".charCodeAt(0);
// With its number as long as what people write to each other.
const words = " The figures for the third quarter are in the shared folder, please have a look before noon.";

/** How many messages are in a frame. */
export function countTexts(frame: Buffer): number {
  let count = 0;
  for (let at = frame.indexOf(marker); at >= 0; at = frame.indexOf(marker, at + marker.length)) count++;
  return count;
}

/**
 * Who has heard what. Every text begins with its number, and a receiver looks for nothing else in a frame:
 * the same work for one message in a frame as for many, whichever server sent it.
 */
export class Tally {
  readonly #receivers: number;
  readonly #sentAt: number[] = [];
  /** How many have heard each message. */
  readonly #heard: number[] = [];
  /** How many messages each receiver has heard. */
  readonly #totals: number[];
  readonly #delays: number[] = [];
  #whenComplete: (() => void) | null = null;

  constructor(receivers: number) {
    this.#receivers = receivers;
    this.#totals = Array.from({ length: receivers }, () => 0);
  }

  get sent(): number {
    return this.#sentAt.length;
  }

  /** @returns the text of the next message, which is sent now */
  next(): string {
    const number = this.#sentAt.push(performance.now()) - 1;
    this.#heard.push(0);
    return String(number).padStart(digits, "0") + words;
  }

  /** @param frame of an event with any number of messages */
  hear(receiver: number, frame: Buffer): void {
    for (let at = frame.indexOf(marker); at >= 0; at = frame.indexOf(marker, at + marker.length + digits)) {
      let number = 0;
      for (let index = 0; index < digits; index++)
        number = number * 10 + (frame[at + marker.length + index] ?? 0) - zero;
      const heard = (this.#heard[number] ?? 0) + 1;
      this.#heard[number] = heard;
      this.#totals[receiver] = (this.#totals[receiver] ?? 0) + 1;
      if (heard !== this.#receivers) continue;
      this.#delays.push(performance.now() - (this.#sentAt[number] ?? 0));
      if (this.#delays.length === this.sent) this.#whenComplete?.();
    }
  }

  /**
   * Resolves when everybody has heard everything that was sent.
   *
   * @throws Error when that takes longer than `boundMs`, or somebody heard something twice
   */
  async complete(boundMs = 30_000): Promise<{ deliveries: number; lastReceiverMs: Quantiles }> {
    if (this.#delays.length < this.sent)
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(this.#missing())), boundMs);
        this.#whenComplete = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    if (this.#totals.some((total) => total !== this.sent)) throw new Error(this.#missing());
    return { deliveries: this.sent * this.#receivers, lastReceiverMs: quantilesOf(this.#delays) };
  }

  #missing(): string {
    const deliveries = this.#totals.reduce((sum, total) => sum + total, 0);
    return `${deliveries} deliveries were counted and ${this.sent * this.#receivers} were due.`;
  }
}
