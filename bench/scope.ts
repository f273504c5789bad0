import type { PostgresService } from "../e2e/services/postgres";

type Close = () => unknown;

/** What a run has opened, closed in the opposite order: at its end, and when somebody stops it half way. */
export class Scope {
  readonly #closes: Close[] = [];

  /** @returns what was opened, to be used */
  keep<Opened>(opened: Opened, close: (opened: Opened) => unknown): Opened {
    this.#closes.push(() => close(opened));
    return opened;
  }

  /** @throws Error the first that came up; everything is closed that can be */
  async close(): Promise<void> {
    const close = this.#closes.pop();
    if (!close) return;
    try {
      await close();
    } finally {
      await this.close();
    }
  }
}

/** What all figures share: one PostgreSQL, in which each has databases of its own. */
export class Run extends Scope {
  readonly postgres: PostgresService;

  constructor(postgres: PostgresService) {
    super();
    this.postgres = postgres;
  }
}
