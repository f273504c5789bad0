import { mixedText } from "../../e2e/mixed-messages";

/** The same texts as plain rows that are all in the document: what a browser needs for scrolling alone. */
export function plainPage(size: number): string {
  const rows = Array.from({ length: size }, (_, index) => {
    const number = index + 1;
    const id = `00000000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
    return `<article data-row="${number}" data-message="${id}"><b>Person ${number % 5}</b> <time>12:00</time><p>${escaped(mixedText(number))}</p></article>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Plain</title><style>
    body { margin: 0; font: 15px/1.47 system-ui, sans-serif }
    main { height: 100vh; overflow-y: auto; overflow-anchor: none }
    article { padding: 4px 20px 4px 60px }
    p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; max-width: 48rem }
    </style><main role="feed" tabindex="0">${rows.join("")}</main>
    <script>document.querySelector("main").scrollTop = 1e9</script>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
