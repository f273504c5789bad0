const units = ["bytes", "KB", "MB", "GB", "TB"];

/** A size as people say it: "1 byte", "2.4 MB". Powers of 1,024. */
export function sizeWords(bytes: number): string {
  if (bytes === 1) return "1 byte";
  let size = bytes;
  let unit = 0;
  // What would be rounded up to 1,024 of a unit is one of the next.
  while (size >= 1_023.5 && unit < units.length - 1) {
    size /= 1_024;
    unit++;
  }
  return `${unit === 0 || size >= 9.95 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}
