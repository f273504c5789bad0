import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from "rate-limiter-flexible";
import { CodedError } from "@/lib/errors";

type Rate = { points: number; seconds: number; isShared?: boolean };

/**
 * How often things may be done: points per seconds, by person or by address. Generous to people and to
 * scripts that a team runs, and still a bound on what one account can cost the others. All are
 * multiplied by RATE_LIMIT_FACTOR; 0 switches them off.
 *
 * Each instance counts for itself, except what `isShared`: guesses must not become more with instances.
 * What people do all the time must not wait for Valkey.
 */
const budgets = {
  /** Messages of one person: a bot that catches up may be quick, a runaway loop is stopped. */
  message: { points: 1_000, seconds: 10 },
  /** Other commands and calls that change something, of one person. */
  change: { points: 300, seconds: 10 },
  /** Reading, syncing, typing, presence: of one person. */
  read: { points: 1_000, seconds: 10 },
  /** Sign-ups, sign-ins and other calls to /api/auth from one address: a company shares one. */
  accountByAddress: { points: 300, seconds: 60, isShared: true },
  /** Attempts at one account's password from one address, and from anywhere. */
  passwordFromAddress: { points: 20, seconds: 60, isShared: true },
  passwordFromAnywhere: { points: 200, seconds: 3_600, isShared: true },
  /** Invites and mails that one person causes. */
  invite: { points: 50, seconds: 600, isShared: true },
  /** Handshakes from one address. */
  handshakeByAddress: { points: 3_000, seconds: 60 },
} satisfies Record<string, Rate>;

export type Budget = keyof typeof budgets;
export type Limits = { spend(budget: Budget, key: string): Promise<void> };

/**
 * Shared limits are those of all instances when there is a Valkey, of this process without it and while it
 * is away.
 *
 * `spend` throws CodedError `RATE_LIMITED` with `retryAfterMs`.
 */
export function createLimits(redis: Redis | null, factor: number): Limits {
  if (factor === 0) return { spend: async () => undefined };
  const limiters = new Map(
    Object.entries(budgets).map(([name, { points, seconds, isShared }]: [string, Rate]) => {
      const options = {
        keyPrefix: `parley:limit:${name}`,
        points: Math.ceil(points * factor),
        duration: seconds,
      };
      const inMemory = new RateLimiterMemory(options);
      return [
        name,
        redis && isShared
          ? new RateLimiterRedis({
              ...options,
              storeClient: redis,
              rejectIfRedisNotReady: true,
              insuranceLimiter: inMemory,
            })
          : inMemory,
      ];
    }),
  );
  return {
    async spend(budget, key) {
      await limiters
        .get(budget)
        ?.consume(key)
        .catch((refused: RateLimiterRes | Error) => {
          if (refused instanceof Error) throw refused;
          const seconds = Math.ceil(refused.msBeforeNext / 1000);
          throw new CodedError("RATE_LIMITED", `Too often. Try again in ${seconds} s.`, {
            retryAfterMs: refused.msBeforeNext,
          });
        });
    },
  };
}
