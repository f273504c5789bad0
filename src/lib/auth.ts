import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { bearer } from "better-auth/plugins/bearer";
import { db } from "@/db/client";
import * as schema from "@/db/schema";

/** Where better-auth reads the client's address: set by the custom server, never taken from outside. */
export const clientAddressHeader = "x-parley-client-address";

export type AuthSetup = {
  /** The origin people use. */
  appUrl: string;
  secret: string;
  /** Whether a page from this origin, called under this host, may sign people in. */
  isAllowedOrigin(origin: string | undefined, host: string | undefined): boolean;
  log(level: "warn" | "error", message: string): void;
  sendMail(mail: { to: string; subject: string; text: string }): Promise<void>;
  /** A session is over: signed out, revoked, or its password changed. */
  onSessionEnded(sessionId: string): void;
  /** A name or picture changed. */
  onProfileChanged(userId: string): Promise<void>;
};

// A picture is a small data: URL that the browser made, see features/account-settings.
const picture = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]{1,65536}$/;

function checkProfile(user: { name?: unknown; image?: unknown }): void {
  const { name, image } = user;
  if (typeof name === "string" && (name.trim().length < 1 || name.length > 80 || name.includes("\u0000")))
    throw new APIError("BAD_REQUEST", { code: "INVALID", message: "A name has 1 to 80 characters." });
  if (typeof image === "string" && image !== "" && !picture.test(image))
    throw new APIError("BAD_REQUEST", {
      code: "INVALID",
      message: "A picture is a PNG, JPEG or WebP of at most 48 KB.",
    });
}

function createAuth(setup: AuthSetup) {
  return betterAuth({
    appName: "Parley",
    baseURL: setup.appUrl,
    secret: setup.secret,
    trustedOrigins: (request) => {
      const origin = request?.headers.get("origin");
      const isAllowed = origin && setup.isAllowedOrigin(origin, request?.headers.get("host") ?? undefined);
      return isAllowed ? [setup.appUrl, origin] : [setup.appUrl];
    },
    database: drizzleAdapter(db, { provider: "pg", schema }),
    telemetry: { enabled: false },
    logger: {
      log: (level, message) => setup.log(level === "error" ? "error" : "warn", message),
      level: "warn",
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 256,
      autoSignIn: true,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url }) =>
        setup.sendMail({
          to: user.email,
          subject: "Reset your Parley password",
          text: `Choose a new password here: ${url}\n\nThe link works for one hour. If you did not ask for it, ignore this mail.`,
        }),
    },
    session: {
      // Sessions live in Postgres and are read there every time: a revoked one is over at once.
      cookieCache: { enabled: false },
      expiresIn: 60 * 60 * 24 * 90,
      updateAge: 60 * 60 * 24,
      // One may look at one's sessions and end them on any day, not only on the first.
      freshAge: 0,
    },
    // Parley's own limiter stands in front of these endpoints: it works over all instances and by the
    // real address.
    rateLimit: { enabled: false },
    advanced: {
      // A session with its user in one query, not two.
      database: { joins: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      useSecureCookies: setup.appUrl.startsWith("https://"),
    },
    databaseHooks: {
      user: {
        create: { before: async (user) => checkProfile(user) },
        update: {
          before: async (user) => checkProfile(user),
          after: async (user) => setup.onProfileChanged(user.id),
        },
      },
      session: { delete: { after: async (session) => setup.onSessionEnded(session.id) } },
    },
    plugins: [bearer({ requireSignature: true })],
  } satisfies BetterAuthOptions);
}

export type Auth = ReturnType<typeof createAuth>;

/** better-auth over the project's database. Set once by `configureAuth`. */
export let auth: Auth;

/** Called by the composition root, after the database is open. */
export function configureAuth(setup: AuthSetup): void {
  auth = createAuth(setup);
}
