/** What PNG, JPEG and GIF begin with. */
const signatures = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a"];

/** Whether a file begins as a picture does that an emoji can be, whatever its name and type say. */
export async function isPicture(file: Blob): Promise<boolean> {
  const beginning = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  const isWebp = beginning.startsWith("RIFF") && beginning.endsWith("WEBP");
  return isWebp || signatures.some((signature) => beginning.startsWith(signature));
}
