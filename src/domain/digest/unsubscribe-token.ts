import { createHmac, timingSafeEqual } from "node:crypto";

let secret = "";

/** Set by the composition root: the secret that signs sessions, too. */
export function setUnsubscribeSecret(next: string): void {
  secret = next;
}

/** What a link in a mail carries: it ends the mails to this person, for ever, and opens nothing else. */
export const unsubscribeToken = (userId: string): string => `${userId}.${signature(userId)}`;

/** Whose mails a token ends; null when we have not signed it. */
export function ownerOfToken(token: string): string | null {
  const [userId = "", given = ""] = token.split(".");
  const [expected, actual] = [Buffer.from(signature(userId)), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual) ? userId : null;
}

const signature = (userId: string): string =>
  createHmac("sha256", secret).update(`unsubscribe from mails: ${userId}`).digest("base64url");
