/**
 * Where to go after signing in: a path of this origin, or null. Anything that a browser could read as
 * another origin is refused ("//host", "/\host"), and so are control characters, which it drops.
 */
export function safeNext(value: string | string[] | undefined): string | null {
  if (typeof value !== "string") return null;
  return /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value) ? value : null;
}

/** `path` with the wish to go on to `next`. */
export function withNext(path: string, next: string | null): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}

/** The token in a path such as /invite/TOKEN. */
export function inviteTokenIn(next: string | null): string | null {
  return next?.match(/^\/invite\/([\w-]{16,128})$/)?.[1] ?? null;
}
