import { Agent, request } from "node:https";
import webPush from "web-push";
import type { PushTransport } from "@/domain/push/push-transport";

/** The whole exchange; a push service answers in well under a second. */
const timeoutMs = 10_000;

export type PushTransportOptions = {
  /** Whom a push service can turn to about this server: an https or mailto address. */
  contact: string;
  /** Certificates to believe beside the usual ones, as PEM. */
  ca?: string;
};

/**
 * Sends pushes as RFC 8030 says, encrypted for the device (RFC 8291) and signed with our keys (RFC 8292).
 * It follows no redirect and reads no answer: where to send is people's input.
 */
export function createPushTransport({ contact, ca }: PushTransportOptions): PushTransport {
  const agent = new Agent({ keepAlive: true, maxSockets: 20, ...(ca && { ca }) });
  return async ({ endpoint, p256dh, auth, payload, ttl, topic, keys }) => {
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails: { subject: contact, ...keys },
      ...{ TTL: ttl, topic, urgency: "high" },
    });
    return post(endpoint, { ...headers } as Record<string, string | number>, body, agent);
  };
}

function post(
  url: string,
  headers: Record<string, string | number>,
  body: Buffer | null,
  agent: Agent,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const sent = request(url, { method: "POST", headers, agent, signal }, (response) => {
      // What is said of it in the body is nobody's concern; unread it would hold the connection.
      response.on("error", () => undefined).resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** `APP_URL` where it is one that others reach, else the address that mails come from. */
export function contactOf(appUrl: string, mailFrom: string): string {
  const { protocol, hostname } = new URL(appUrl);
  if (protocol === "https:" && hostname !== "localhost") return appUrl;
  return `mailto:${/<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom.trim()}`;
}
