import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { createAddressOf, isAnonymous } from "./client-address";

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: { "x-forwarded-for": forwarded },
    socket: { remoteAddress },
    connection: { remoteAddress },
  }) as unknown as IncomingMessage;

test("a header from somebody who is no proxy of ours is not believed", () => {
  expect(createAddressOf(["loopback"])(request("203.0.113.7", "10.9.8.7"))).toBe("203.0.113.7");
});

test("a proxy of ours says for whom it calls; what the client itself put there is not believed", () => {
  const addressOf = createAddressOf(["loopback", "10.0.0.0/8"]);
  expect(addressOf(request("127.0.0.1", "203.0.113.7"))).toBe("203.0.113.7");
  expect(addressOf(request("10.1.2.3", "1.1.1.1, 203.0.113.7, 10.4.5.6"))).toBe("203.0.113.7");
});

test("an address that tells nobody apart is known as such", () => {
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].map(isAnonymous)).toEqual([true, true, true]);
  expect(["203.0.113.7", "10.0.0.1", "::ffff:10.0.0.1"].map(isAnonymous)).toEqual([false, false, false]);
});
