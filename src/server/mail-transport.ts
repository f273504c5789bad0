import { createTransport } from "nodemailer";
import type { Mail } from "@/domain/mail";
import type { Log } from "./log";

/** Sends by SMTP when it is configured, otherwise writes the mail to the log, links and all. */
export function createMailTransport(
  smtpUrl: string | undefined,
  from: string,
  log: Log,
): (mail: Mail) => Promise<void> {
  if (!smtpUrl)
    return async ({ to, subject, text }) =>
      log.info({ to, subject, body: text }, "No SMTP_URL: this mail was not sent");
  const transport = createTransport(smtpUrl, { from });
  return async (mail) => {
    // Whoever asked for the mail must not learn from an error whether the address exists.
    await transport
      .sendMail(mail)
      .catch((error: unknown) => log.error({ err: error, to: mail.to }, "A mail could not be sent"));
  };
}
