import { createHash, randomBytes } from "node:crypto";

/** A new invite token: 24 random bytes, base64url. Only its hash is stored. */
export const makeToken = (): string => randomBytes(24).toString("base64url");

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
