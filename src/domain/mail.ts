export type Mail = { to: string; subject: string; text: string };

let transport: (mail: Mail) => Promise<void> = async () => undefined;

/** Set by the composition root: SMTP when configured, otherwise the log. */
export function setMailTransport(send: (mail: Mail) => Promise<void>): void {
  transport = send;
}

/** Hands a mail to the transport. Resolves when the transport took it, or logged that it could not. */
export const sendMail = (mail: Mail): Promise<void> => transport(mail);
