import { Agent, get } from "node:http";
import { type Quantiles, quantilesOf } from "./quantiles";

export type Pages = {
  url: string;
  /** Asked for in turn, one at a time. */
  paths: string[];
  headers: Record<string, string>;
  seconds: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Milliseconds until a page is there to its last byte. */
export async function readPages({ url, paths, headers, seconds }: Pages): Promise<Quantiles> {
  const durations: number[] = [];
  const end = performance.now() + seconds * 1000;
  for (let number = 0; performance.now() < end || durations.length === 0; number++) {
    const begin = performance.now();
    await read(new URL(paths[number % paths.length] ?? "/", url), headers);
    durations.push(performance.now() - begin);
  }
  return quantilesOf(durations);
}

function read(url: URL, headers: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const isGood = response.statusCode === 200;
      response.on("end", () =>
        isGood ? resolve() : reject(new Error(`${url.pathname} answered ${response.statusCode}.`)),
      );
      response.on("error", reject);
      response.resume();
    }).on("error", reject);
  });
}
