import proxyAddr from "proxy-addr";
import { z } from "zod";
import { knownPushServices } from "@/domain/push/push-services";

/**
 * The environment, parsed once. Every variable is explained in `.env.example`, and a wrong or missing
 * one stops the start with a line that names it.
 */

const flag = z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1");
const list = z.string().transform((value) =>
  value
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean),
);
const isProxyList = (proxies: string[]) => {
  try {
    proxyAddr.compile(proxies);
    return true;
  } catch {
    return false;
  }
};
const origin = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const fields = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  HOST: z.string().min(1).default("0.0.0.0"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  APP_URL: origin.optional(),
  NEXT_PUBLIC_APP_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: "must be a redis:// or rediss:// address" }).optional(),
  BETTER_AUTH_SECRET: z.string().optional(),
  CORS_ORIGINS: list.pipe(z.array(origin)).default([]),
  SOCKET_IO_ENABLED: flag.default(true),
  SOCKET_IO_PATH: z
    .string()
    .regex(/^\/[\w/.-]*\w$/, "must be a path such as /socket.io")
    .default("/socket.io"),
  TRUSTED_PROXIES: list
    .refine(isProxyList, "must be addresses, CIDR ranges, loopback, linklocal or uniquelocal")
    .default(["loopback"]),
  RATE_LIMIT_FACTOR: z.coerce.number().min(0).default(1),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  MAIL_FROM: z.string().min(3).default("Parley <parley@localhost>"),
  PUSH_SERVICES: list
    .pipe(
      z.array(
        z.string().regex(/^(\*\.)?[\w-]+(\.[\w-]+)*(:\d{1,5})?$/, "must be hosts such as *.push.example"),
      ),
    )
    .default(knownPushServices),
  LINK_PREVIEWS: flag.default(true),
  // What one PUT of S3 takes is 5 GB.
  MAX_UPLOAD_MB: z.coerce.number().int().min(1).max(5_000).default(100),
  WORKSPACE_QUOTA_MB: z.coerce.number().int().min(0).default(0),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_REGION: z.string().default("us-east-1"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The names of all variables that are read. */
export const variables = Object.keys(fields.shape);

const schema = fields.transform(({ APP_URL, NEXT_PUBLIC_APP_URL, ...rest }, context) => {
  const secret = rest.BETTER_AUTH_SECRET ?? (rest.NODE_ENV === "production" ? "" : developmentSecret);
  if (secret.length < 32)
    context.addIssue({
      code: "custom",
      path: ["BETTER_AUTH_SECRET"],
      message: secret
        ? "is too short: give at least 32 random characters"
        : "is missing: give at least 32 random characters (bin/start makes one)",
    });
  if (rest.S3_ENDPOINT)
    for (const name of ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const)
      if (!rest[name])
        context.addIssue({ code: "custom", path: [name], message: "is missing: S3_ENDPOINT needs it" });
  return {
    ...rest,
    BETTER_AUTH_SECRET: secret,
    /** The origin people use, without a slash at its end. */
    APP_URL: new URL(APP_URL ?? NEXT_PUBLIC_APP_URL ?? `http://localhost:${rest.PORT}`).origin,
  };
});

// Sessions of a development server survive its restart; nothing of worth is behind it.
const developmentSecret = "a-secret-for-development-and-nothing-else";

export type Env = z.output<typeof schema>;

/**
 * @throws Error whose message is one line that names every variable at fault.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // An empty value in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  throw new Error(`Parley cannot start: ${faults.join("; ")}.`);
}
