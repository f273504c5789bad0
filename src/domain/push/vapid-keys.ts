import { createECDH } from "node:crypto";
import { sql } from "@/db/client";

/** What this installation signs its pushes with (RFC 8292); base64url. */
export type VapidKeys = { publicKey: string; privateKey: string };

const name = "vapid";

/** The keys that all instances share: made by whoever asks first, and never again. */
export async function vapidKeys(): Promise<VapidKeys> {
  const [known] = await sql<{ value: string }[]>`select value from server_secrets where name = ${name}`;
  if (known) return JSON.parse(known.value) as VapidKeys;
  await sql`
    insert into server_secrets (name, value) values (${name}, ${JSON.stringify(makeKeys())})
    on conflict do nothing`;
  return vapidKeys();
}

function makeKeys(): VapidKeys {
  const curve = createECDH("prime256v1");
  // Uncompressed it is always 65 bytes long; the private one may begin with zeros, which are left out.
  const publicKey = curve.generateKeys().toString("base64url");
  const privateKey = curve.getPrivateKey();
  const padded = Buffer.concat([Buffer.alloc(32 - privateKey.length), privateKey]);
  return { publicKey, privateKey: padded.toString("base64url") };
}
