import { createTransport } from "nodemailer";
import type { MailTransport } from "@/domain/mail";
import type { Log } from "./log";

/** A mail server that is there answers well within these; jobs give up on a mail after them. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends by SMTP when it is configured, otherwise writes the mail to the log, links and all. */
export function createMailTransport(smtpUrl: string | undefined, from: string, log: Log): MailTransport {
  if (!smtpUrl)
    return {
      isReal: false,
      deliver: async ({ to, subject, text }) =>
        log.info({ to, subject, body: text }, "No SMTP_URL: this mail was not sent"),
    };
  const transport = createTransport({ url: smtpUrl, ...timeouts }, { from });
  return {
    isReal: true,
    async deliver(mail) {
      await transport.sendMail(mail);
    },
  };
}
