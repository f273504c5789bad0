/** Edge of a stored picture in pixels: twice the largest avatar, for dense screens. */
const edge = 256;
/** What the server takes, in bytes before base64. */
const maxBytes = 48 * 1024;

/**
 * A picture as Parley stores it: the middle square, 256 × 256, as a data: URL of a WebP or JPEG.
 *
 * @throws Error with words for people when the file is not a picture that this browser can read
 */
export async function shrinkPicture(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Error("Your browser cannot read this file as a picture. Choose a JPEG, PNG or WebP.");
  });
  const canvas = draw(picture);
  picture.close();
  for (const quality of [0.82, 0.7, 0.55, 0.4]) {
    const blob = await encode(canvas, quality);
    if (blob.size <= maxBytes) return readAsDataUrl(blob);
  }
  throw new Error("This picture stays too large. Choose another one.");
}

function draw(picture: ImageBitmap): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = edge;
  canvas.height = edge;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("Your browser cannot draw pictures.");
  context.imageSmoothingQuality = "high";
  // Transparent pictures would let the letters below shine through.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, edge, edge);
  const side = Math.min(picture.width, picture.height);
  const left = (picture.width - side) / 2;
  const top = (picture.height - side) / 2;
  context.drawImage(picture, left, top, side, side, 0, 0, edge, edge);
  return canvas;
}

async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const as = (type: string) =>
    new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, type, quality);
    });
  const webp = await as("image/webp");
  // A browser that cannot write WebP answers with a PNG.
  const blob = webp?.type === "image/webp" ? webp : await as("image/jpeg");
  if (!blob) throw new Error("Your browser could not make the picture smaller.");
  return blob;
}

function readAsDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error("The picture could not be read."));
    reader.readAsDataURL(blob);
  });
}
