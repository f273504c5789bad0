import { log } from "./log";

export type Mail = {
  to: string;
  subject: string;
  text: string;
  /** The same with its looks, for those who want it. */
  html?: string;
  headers?: Record<string, string>;
  /** For what may have to be sent again: whoever has it already can tell. */
  messageId?: string;
};

export type MailTransport = {
  /** Whether mails leave the house: without SMTP they are written to the log. */
  isReal: boolean;
  /** Rejects when the mail was not taken. */
  deliver(mail: Mail): Promise<void>;
};

let transport: MailTransport = { isReal: false, deliver: async () => undefined };

/** Set by the composition root: SMTP when configured, otherwise the log. */
export function setMailTransport(next: MailTransport): void {
  transport = next;
}

/** Whether it is worth writing to people who have not asked for it just now. */
export const mailsLeave = (): boolean => transport.isReal;

/** Hands a mail to the transport. @throws what the transport throws: for jobs, which try again */
export const deliverMail = (mail: Mail): Promise<void> => transport.deliver(mail);

/**
 * Hands a mail to the transport and resolves either way: whoever asked for the mail must not learn from an
 * error whether the address exists.
 */
export async function sendMail(mail: Mail): Promise<void> {
  await transport.deliver(mail).catch((error: unknown) => {
    log.warn({ err: error, to: mail.to }, "A mail could not be sent");
  });
}
