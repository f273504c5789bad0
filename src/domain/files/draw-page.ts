import { readFile } from "node:fs/promises";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { PageDrawn } from "./documents";

// A process of its own for one document, whose first page it draws: `draw-page PATH WIDTH HEIGHT`. The document
// is a stranger's. It is read in WebAssembly, which reaches nothing but its own memory, and that has a bound.
const pageBytes = 65_536;
const mostPages = (256 * 1024 * 1024) / pageBytes;
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength / pageBytes + pages > mostPages)
    throw new RangeError("The document is too large.");
  return grow.call(this, pages);
};

const [path = "", mostWidth, mostHeight] = process.argv.slice(2);
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(await readFile(path));
const page = document.getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
const scale = Math.min(Number(mostWidth) / originalWidth, Number(mostHeight) / originalHeight);
const { data, width, height } = await page.render({
  width: Math.max(1, Math.round(originalWidth * scale)),
  height: Math.max(1, Math.round(originalHeight * scale)),
});
process.send?.({ data, width, height } satisfies PageDrawn, () => process.exit());
