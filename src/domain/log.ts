/** Where the domain writes down what nobody waits for. */
export type DomainLog = Record<"info" | "warn", (fields: Record<string, unknown>, message: string) => void>;

let current: DomainLog = { info: () => undefined, warn: () => undefined };

/** Set by the composition root. */
export function setDomainLog(next: DomainLog): void {
  current = next;
}

export const log: DomainLog = {
  info: (fields, message) => current.info(fields, message),
  warn: (fields, message) => current.warn(fields, message),
};
