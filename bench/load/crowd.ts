import { randomUUID } from "node:crypto";
import { type Quantiles, quantilesOf } from "./quantiles";
import { connectClient, type SocketClient } from "./socket-client";
import { countTexts, Tally } from "./tally";

/** Whom to connect: each member to one of the servers in turn. */
export type CrowdOptions = { urls: string[]; channelId: string; tokens: string[] };

/** What a round of sending came to; all of it was heard by all. */
export type Round = {
  messages: number;
  deliveries: number;
  /** From the first send to the last delivery. */
  seconds: number;
  ackMs: Quantiles;
  /** From a send to its last delivery. */
  lastReceiverMs: Quantiles;
};

/** What somebody who stays sees while all others come back. */
export type ComeBack = {
  /** Until the last one is connected. */
  seconds: number;
  /** From a question to its answer, one after the other all the while. */
  answerMs: Quantiles;
  presenceEvents: number;
  presenceBytes: number;
};

const presence = '42["presence:update"';

// Whoever opens more at once waits in the listen queue.
const openedAtOnce = 50;

/** The members of one channel, all connected, all listening, any of them sending. */
export class Crowd {
  readonly #options: CrowdOptions;
  readonly #members: SocketClient[] = [];
  #tally = new Tally(0);
  #acks: number[] = [];
  /** The length of each event of presence that the first member hears. */
  #onPresence: (bytes: number) => void = () => undefined;

  /** The channel's version: nobody else writes to it. */
  #version = 0;

  private constructor(options: CrowdOptions) {
    this.#options = options;
  }

  static async open(options: CrowdOptions): Promise<Crowd> {
    const crowd = new Crowd(options);
    const places = options.tokens.keys();
    const connectNext = async () => {
      for (const place of places) await crowd.#connect(place);
    };
    await Promise.all(Array.from({ length: openedAtOnce }, connectNext));
    return crowd;
  }

  /**
   * Cuts everybody off and lets all come back in the same moment, each asking at once for what it missed.
   *
   * @param missed the messages that each is sent again; with 0 nobody asks
   * @returns seconds until the last one has them
   */
  async reconnect(missed: number): Promise<number> {
    for (const member of this.#members) member.close();
    const begin = performance.now();
    await Promise.all(
      this.#options.tokens.map(async (_, place) => {
        await this.#connect(place);
        if (missed > 0) await this.#catchUp(place, missed);
      }),
    );
    return (performance.now() - begin) / 1000;
  }

  /** Cuts everybody off but the first, who goes on asking, and lets all come back in the same moment. */
  async comeBack(): Promise<ComeBack> {
    const frames: number[] = [];
    this.#onPresence = (bytes) => frames.push(bytes);
    for (const member of this.#members.slice(1)) member.close();
    const begin = performance.now();
    const others = this.#options.tokens.keys();
    let isOver = false;
    const answers: number[] = [];
    const askOn = async () => {
      while (!isOver) {
        const askedAt = performance.now();
        await this.#catchUp(0, 0);
        answers.push(performance.now() - askedAt);
      }
    };
    const asking = askOn();
    await Promise.all([...others].slice(1).map((place) => this.#connect(place)));
    const seconds = (performance.now() - begin) / 1000;
    // Who is there is told at most a second later.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    isOver = true;
    await asking;
    this.#onPresence = () => undefined;
    const presenceBytes = frames.reduce((sum, bytes) => sum + bytes, 0);
    return { seconds, answerMs: quantilesOf(answers), presenceEvents: frames.length, presenceBytes };
  }

  /** So many sends under way at any time, each followed by the next when it is acknowledged. */
  sendInFlight(inFlight: number, seconds: number): Promise<Round> {
    return this.#round(async () => {
      const end = performance.now() + seconds * 1000;
      const keepSending = async (place: number) => {
        while (performance.now() < end) await this.#send(place);
      };
      await Promise.all(Array.from({ length: inFlight }, (_, place) => keepSending(place)));
    });
  }

  /** So many sends a second, whether those before have been answered or not. */
  sendAtRate(perSecond: number, seconds: number): Promise<Round> {
    return this.#round(async () => {
      const begin = performance.now();
      const sends: Promise<void>[] = [];
      for (let number = 0; number < perSecond * seconds; number++) {
        const due = begin + (number * 1000) / perSecond;
        const early = due - performance.now();
        if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
        sends.push(this.#send(number));
      }
      await Promise.all(sends);
    });
  }

  async #round(send: () => Promise<void>): Promise<Round> {
    this.#tally = new Tally(this.#members.length);
    this.#acks = [];
    const begin = performance.now();
    await send();
    const { deliveries, lastReceiverMs } = await this.#tally.complete();
    const seconds = (performance.now() - begin) / 1000;
    this.#version += this.#tally.sent;
    return {
      messages: this.#tally.sent,
      deliveries,
      seconds,
      ackMs: quantilesOf(this.#acks),
      lastReceiverMs,
    };
  }

  async #connect(place: number): Promise<void> {
    const { urls, channelId, tokens } = this.#options;
    this.#members[place] = await connectClient({
      url: urls[place % urls.length] ?? "",
      // The servers that store nothing want the room, Parley wants the session.
      auth: { token: tokens[place], channelId },
      onEvent: (frame) => {
        if (place === 0 && frame.includes(presence)) this.#onPresence(frame.length);
        this.#tally.hear(place, frame);
      },
    });
  }

  #catchUp(place: number, missed: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const cursors = [{ channelId: this.#options.channelId, version: this.#version - missed }];
      this.#members[place]?.request("channel:sync", { cursors }, (frame) => {
        if (countTexts(frame) === missed) resolve();
        else reject(new Error(`A sync brought something else: ${frame.toString()}`));
      });
    });
  }

  #send(place: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const data = { channelId: this.#options.channelId, clientId: randomUUID(), text: this.#tally.next() };
      const sentAt = performance.now();
      this.#members[place % this.#members.length]?.request("message:send", data, (frame) => {
        this.#acks.push(performance.now() - sentAt);
        if (frame.includes('[{"ok":true')) resolve();
        else reject(new Error(`A send was refused: ${frame.toString()}`));
      });
    });
  }
}
