import type { IncomingMessage } from "node:http";
import proxyAddr from "proxy-addr";

/**
 * The address of whoever is calling: the connection's own, or, when that belongs to a trusted proxy,
 * what the proxy says in X-Forwarded-For. Anyone else's header is ignored: it can be made up.
 */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * @param trusted addresses, CIDR ranges, or the names loopback, linklocal and uniquelocal
 * @throws TypeError when one of them is none of these
 */
export function createAddressOf(trusted: string[]): AddressOf {
  const trust = proxyAddr.compile(trusted);
  return (request) => proxyAddr(request, trust);
}

/**
 * Whether an address tells nobody apart: a request from this machine itself, or through a proxy on it
 * that does not say for whom. Limits by address would put a whole company into one bucket.
 */
export const isAnonymous = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);
