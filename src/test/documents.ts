import { bytesOf } from "./hostile-pictures";

type Page = {
  width?: number;
  height?: number;
  content?: string;
  resources?: string;
  more?: readonly string[];
};

/**
 * A PDF of one page, sizes in points. Without more said: its upper half is blue, its lower half is white.
 *
 * @param page `content` in the operators of PDF, `resources` that it names, `more` objects from number 5 on
 */
export function documentOf(page: Page = {}): Uint8Array<ArrayBuffer> {
  const { width = 420, height = 594, resources = "", more = [] } = page;
  const content = page.content ?? `0.2 0.4 0.8 rg 0 ${height / 2} ${width} ${height / 2} re f`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...more,
  ];
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return bytesOf(body, table, end);
}
