import type { Locator } from "@playwright/test";

/** A message that was seen, in a painted frame, where the wheel cannot have brought it. */
export type Jump = { row: string; by: number; turn: number };

export type Turned = {
  /** The first message on the screen, by id. */
  firstId: string;
  /** Whether there is nothing above it, or nothing that is there yet. */
  isAtEdge: boolean;
  isLoading: boolean;
};

export type Scrolling = {
  /** Turns the wheel by so many pixels, less than the list is high, and waits until that is painted. */
  turn(deltaY: number): Promise<Turned>;
  /** What was seen since the last look: jumps, and the milliseconds from each frame to the next. */
  look(): Promise<{ jumps: Jump[]; frameMs: number[]; framesWithoutAnchor: number }>;
};

/**
 * Looks at a list in every painted frame, also between the turns of its wheel. Whatever message was on the screen
 * when the wheel turned, and still is, may be where it was or where the wheel moved it, to one pixel: anything else
 * is a jump. The browser must scroll at once (`--disable-smooth-scrolling`).
 */
export async function watchScrolling(list: Locator): Promise<Scrolling> {
  await list.hover();
  const watch = await list.evaluateHandle((element) => {
    type Places = Map<string, number>;
    const seen = { jumps: [] as Jump[], frameMs: [] as number[], framesWithoutAnchor: 0 };
    const turn = { number: 0, goal: 0, from: new Map() as Places, isHeard: true, isThere: true, frames: 0 };
    let places: Places = new Map();
    let last = performance.now();

    const rows = () => [...element.querySelectorAll<HTMLElement>("[data-row]")];
    /** Whether the list cannot give way any further. */
    const isAtEdge = () =>
      turn.isHeard &&
      (turn.goal > 0
        ? element.scrollTop <= 0
        : element.scrollTop + element.clientHeight >= element.scrollHeight - 1);
    element.addEventListener("wheel", () => Object.assign(turn, { isHeard: true }), { passive: true });

    function onScreen(): Places {
      const { top: edge } = element.getBoundingClientRect();
      const found: Places = new Map();
      for (const row of rows()) {
        const { top, bottom } = row.getBoundingClientRect();
        if (bottom > edge && top < edge + element.clientHeight) found.set(row.dataset.row ?? "", top - edge);
      }
      return found;
    }

    /** How far the messages have come that were there when the wheel turned: one number, unless they moved apart. */
    function look(): void {
      places = onScreen();
      turn.frames++;
      let isAnchored = turn.from.size === 0;
      for (const [row, top] of places) {
        const from = turn.from.get(row);
        if (from === undefined) continue;
        isAnchored = true;
        const moved = top - from;
        // At its edge the list gives way as far as it can.
        if (!turn.isThere && isAtEdge() && moved * turn.goal >= 0 && Math.abs(moved) < Math.abs(turn.goal))
          turn.goal = moved;
        const isThere = Math.abs(moved - turn.goal) <= 1;
        if (isThere) turn.isThere = true;
        else if (Math.abs(moved) > 1 || turn.isThere) {
          const by = turn.isThere ? moved - turn.goal : moved;
          seen.jumps.push({ row, by, turn: turn.number });
          begin(turn.isThere ? 0 : turn.goal);
          return;
        }
      }
      if (!isAnchored) seen.framesWithoutAnchor++;
    }

    function begin(goal: number): void {
      Object.assign(turn, { goal, from: places, isHeard: goal === 0, isThere: goal === 0, frames: 0 });
    }

    // A task that a frame has asked for runs when that frame is painted.
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      look();
      next();
    };
    const next = () =>
      requestAnimationFrame((time) => {
        seen.frameMs.push(time - last);
        last = time;
        painted.port2.postMessage(null);
      });
    places = onScreen();
    begin(0);
    next();

    return {
      begin(deltaY: number) {
        begin(-deltaY);
        turn.number++;
      },
      /** When the wheel's turn is on the screen, for one frame more; or when nothing came of it. */
      async over() {
        for (let rest = 2; rest > 0 && turn.frames < 30; ) {
          await new Promise(requestAnimationFrame);
          if (turn.isThere || isAtEdge()) rest--;
        }
        const { top: edge } = element.getBoundingClientRect();
        const first = rows().find((row) => row.getBoundingClientRect().bottom > edge);
        return {
          firstId: first?.dataset.message ?? "",
          isAtEdge: element.scrollTop <= 0,
          isLoading: element.getAttribute("aria-busy") === "true",
        };
      },
      look: () => ({
        jumps: seen.jumps.splice(0),
        frameMs: seen.frameMs.splice(0),
        framesWithoutAnchor: seen.framesWithoutAnchor,
      }),
    };
  });
  return {
    async turn(deltaY) {
      await watch.evaluate((it, by) => it.begin(by), deltaY);
      await list.page().mouse.wheel(0, deltaY);
      return watch.evaluate((it) => it.over());
    },
    look: () => watch.evaluate((it) => it.look()),
  };
}
