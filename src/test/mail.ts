import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  /** For SMTP_URL. */
  url: string;
  /** The next mail to an address, arrived or still to come. */
  mailTo(address: string): Promise<Email>;
  /** How many more have arrived for an address. */
  waitingFor(address: string): number;
  /** From now on it takes nothing, until it is told otherwise. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
};

/** A real SMTP server on the loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const arrived = new Map<string, Email[]>();
  const waiting = new Map<string, (mail: Email) => void>();
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo(_address, _session, done) {
      done(isRefusing ? Object.assign(new Error("Try again later"), { responseCode: 451 }) : null);
    },
    onData(stream, session, done) {
      void buffer(stream).then(async (raw) => {
        const mail = await PostalMime.parse(raw);
        for (const { address } of session.envelope.rcptTo) {
          const next = waiting.get(address);
          if (next) next(mail);
          else arrived.set(address, [...(arrived.get(address) ?? []), mail]);
          waiting.delete(address);
        }
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailTo: (address) => {
      const mail = arrived.get(address)?.shift();
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.set(address, resolve));
    },
    waitingFor: (address) => arrived.get(address)?.length ?? 0,
    refuse: (next) => {
      isRefusing = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
