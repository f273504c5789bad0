/** The length of a body as its sender says it, in bytes; null when it does not. */
export function announcedLength(request: Request): number | null {
  const length = request.headers.get("content-length");
  return length === null ? null : Number(length);
}
