import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from "rate-limiter-flexible";
import { CodedError } from "@/lib/errors";

type Rate = { points: number; seconds: number; isExact?: boolean };

/**
 * How often things may be done: points per seconds, by person or by address. Generous to people and to
 * scripts that a team runs, and still a bound on what one account can cost the others. All are
 * multiplied by RATE_LIMIT_FACTOR; 0 switches them off.
 *
 * All hold over all instances when there is a Valkey. The exact ones ask it each time: guesses must not
 * become more with instances. What people do all the time does not wait: it is counted here and told to
 * Valkey once a second.
 */
const budgets = {
  /** Messages of one person: a bot that catches up may be quick, a runaway loop is stopped. */
  message: { points: 1_000, seconds: 10 },
  /** Other commands and calls that change something, of one person. */
  change: { points: 300, seconds: 10 },
  /** Reading, syncing, typing, presence: of one person. */
  read: { points: 1_000, seconds: 10 },
  /** Sign-ups, sign-ins and other calls to /api/auth from one address: a company shares one. */
  accountByAddress: { points: 300, seconds: 60, isExact: true },
  /** Attempts at one account's password from one address, and from anywhere. */
  passwordFromAddress: { points: 20, seconds: 60, isExact: true },
  passwordFromAnywhere: { points: 200, seconds: 3_600, isExact: true },
  /** Searches of one person, who types while they are found. */
  search: { points: 100, seconds: 10 },
  /** Files of one person: a folder of pictures may come at once. */
  upload: { points: 600, seconds: 600 },
  /** Invites and mails that one person causes. */
  invite: { points: 50, seconds: 600, isExact: true },
  /** Commands of one person's programs on the namespace for notifications. */
  notificationCommand: { points: 100, seconds: 60, isExact: true },
  /** Handshakes from one address. */
  handshakeByAddress: { points: 3_000, seconds: 60 },
} satisfies Record<string, Rate>;

export type Budget = keyof typeof budgets;
export type Limits = { spend(budget: Budget, key: string): Promise<void> };

type Options = { keyPrefix: string; points: number; duration: number };
type Limiter = { consume(key: string): Promise<unknown> };

/**
 * Limits of all instances when there is a Valkey, of this process without it and while it is away.
 *
 * `spend` throws CodedError `RATE_LIMITED` with `retryAfterMs`.
 */
export function createLimits(redis: Redis | null, factor: number): Limits {
  if (factor === 0) return { spend: async () => undefined };
  const limiters = new Map(
    Object.entries(budgets).map(([name, { points, seconds, isExact }]: [string, Rate]) => {
      const options = {
        keyPrefix: `parley:limit:${name}`,
        points: Math.ceil(points * factor),
        duration: seconds,
      };
      return [name, createLimiter(options, redis, isExact ?? false)];
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

function createLimiter(options: Options, redis: Redis | null, isExact: boolean): Limiter {
  const here = new RateLimiterMemory(options);
  if (!redis) return here;
  const shared = { ...options, storeClient: redis, rejectIfRedisNotReady: true };
  return isExact
    ? new RateLimiterRedis({ ...shared, insuranceLimiter: here })
    : gather(here, new RateLimiterRedis(shared), options.points);
}

/** Counts here, tells everywhere once a second, and refuses here what is too much everywhere. */
function gather(here: RateLimiterMemory, everywhere: RateLimiterRedis, limit: number): Limiter {
  const spent = new Map<string, number>();
  const tell = async (key: string, points: number) => {
    const { consumedPoints, msBeforeNext } = await everywhere.penalty(key, points);
    if (consumedPoints > limit) await here.block(key, msBeforeNext / 1000);
  };
  setInterval(() => {
    // Valkey away: what this instance counts holds alone.
    for (const [key, points] of spent) tell(key, points).catch(() => undefined);
    spent.clear();
  }, tellEveryMs).unref();
  return {
    async consume(key) {
      await here.consume(key);
      spent.set(key, (spent.get(key) ?? 0) + 1);
    },
  };
}

const tellEveryMs = 1_000;
