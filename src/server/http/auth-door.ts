import type { Context } from "hono";
import { auth, clientAddressHeader } from "@/lib/auth";
import { isAnonymous } from "../client-address";
import type { Limits } from "../limits";
import { readBody } from "./read-body";

/** Attempts that a guesser would make: those that carry an account's address in their body. */
const guessable = /\/(sign-in\/email|request-password-reset|reset-password|sign-up\/email)$/;

/**
 * better-auth's own endpoints, with Parley's limits in front: by the real client address, and by account
 * wherever the attempts come from.
 */
export async function answerAuth(context: Context, address: string, limits: Limits): Promise<Response> {
  const body = context.req.method === "GET" ? undefined : await readBody(context);
  if (context.req.method !== "GET") {
    if (!isAnonymous(address)) await limits.spend("accountByAddress", address);
    const email = guessable.test(context.req.path) ? emailIn(body) : null;
    if (email) {
      await limits.spend("passwordFromAddress", `${address} ${email}`);
      await limits.spend("passwordFromAnywhere", email);
    }
  }
  const headers = new Headers(context.req.raw.headers);
  headers.set(clientAddressHeader, address);
  return auth.handler(new Request(context.req.url, { method: context.req.method, headers, body }));
}

function emailIn(body: Uint8Array | undefined): string | null {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(body));
    const { email } = (parsed ?? {}) as { email?: unknown };
    return typeof email === "string" ? email.toLowerCase().slice(0, 254) : null;
  } catch {
    // better-auth answers what cannot be read.
    return null;
  }
}
