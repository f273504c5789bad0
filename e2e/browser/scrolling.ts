import type { Locator } from "@playwright/test";

/** A message that was seen, in a painted frame, where the wheel cannot have brought it. */
export type Jump = { turn: number; row: string; by: number; rows: number; of: number };

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
 * is a jump. The browser must scroll at once, without an animation.
 *
 * @param options.isPatient whether each turn waits until the rows that the next one brings are drawn and measured,
 *   however slow the machine is
 */
export async function watchScrolling(
  list: Locator,
  { isPatient = false }: { isPatient?: boolean } = {},
): Promise<Scrolling> {
  await list.hover();
  const watch = await list.evaluateHandle((element, waits) => {
    type Edges = { top: number; bottom: number };
    type Places = Map<string, Edges>;
    const seen = { jumps: [] as Jump[], frameMs: [] as number[], framesWithoutAnchor: 0 };
    const turn = {
      number: 0,
      deltaY: 0,
      goal: 0,
      from: new Map() as Places,
      isHeard: true,
      isThere: true,
      frames: 0,
    };
    let last = performance.now();
    let places: Places = new Map();

    // A live collection, for a list with thousands of rows in the document is looked at, too.
    const rows = element.getElementsByTagName("article");
    /** Whether the list cannot give way any further. */
    const isAtEdge = () =>
      turn.isHeard &&
      (turn.goal > 0
        ? element.scrollTop <= 0
        : element.scrollTop + element.clientHeight >= element.scrollHeight - 1);
    element.addEventListener("wheel", () => Object.assign(turn, { isHeard: true }), { passive: true });

    /** The messages on the screen, from the first one on; those that are not drawn yet are not there. */
    function* onScreen(): Generator<[row: HTMLElement, edges: Edges]> {
      const { top: edge } = element.getBoundingClientRect();
      let [low, high] = [0, rows.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
        else low = middle + 1;
      }
      for (let row = rows[low]; row; row = rows[++low]) {
        const { top, bottom } = row.getBoundingClientRect();
        if (top >= edge + element.clientHeight) return;
        if (row.dataset.row && row.checkVisibility({ visibilityProperty: true }))
          yield [row, { top: top - edge, bottom: bottom - edge }];
      }
    }

    function placesNow(): Places {
      const found: Places = new Map();
      for (const [row, edges] of onScreen()) found.set(row.dataset.row ?? "", edges);
      return found;
    }

    /** How far the messages have come that were there when the wheel turned: as far as it, all of them. */
    function look(): void {
      places = placesNow();
      turn.frames++;
      const moves: [row: string, edges: [number, number]][] = [];
      for (const [row, { top, bottom }] of places) {
        const from = turn.from.get(row);
        if (from) moves.push([row, [bottom - from.bottom, top - from.top]]);
      }
      const [last] = moves.slice(-1);
      if (!last) {
        if (turn.from.size > 0) seen.framesWithoutAnchor++;
        return;
      }
      const [, [moved]] = last;
      // At its edge the list gives way as far as it can.
      if (!turn.isThere && isAtEdge() && moved * turn.goal >= 0 && Math.abs(moved) < Math.abs(turn.goal))
        turn.goal = moved;
      if (last[1].some((by) => Math.abs(by - turn.goal) <= 1)) turn.isThere = true;
      const wanted = turn.isThere ? turn.goal : 0;
      // What grows or shrinks at one edge, a divider that goes, has not moved.
      const strayed = moves.filter(([, edges]) => edges.every((by) => Math.abs(by - wanted) > 1));
      if (strayed.length === 0) return;
      const [[row, [by]] = ["", [0]]] = strayed;
      seen.jumps.push({ row, by: by - wanted, rows: strayed.length, of: moves.length, turn: turn.number });
      begin(turn.isThere ? 0 : turn.goal);
    }

    /** Whether as much is drawn outside the screen as the same turn again brings. Rows stand in boxes of the list. */
    function isReadyForMore(): boolean {
      const boxes = rows[0]?.parentElement?.parentElement?.children ?? [];
      const { top: edge } = element.getBoundingClientRect();
      const below = element.scrollHeight - element.clientHeight - element.scrollTop;
      const [first, last] = [boxes[0], boxes[boxes.length - 1]];
      const above = edge - (first?.getBoundingClientRect().top ?? edge);
      const beneath = (last?.getBoundingClientRect().bottom ?? 0) - edge - element.clientHeight;
      const isDrawn = [...boxes].every((box) => box.checkVisibility({ visibilityProperty: true }));
      const [wanted, room, drawn] =
        turn.deltaY < 0 ? [-turn.deltaY, element.scrollTop, above] : [turn.deltaY, below, beneath];
      // Who turns the wheel where the next page is still to come gets as far as what there is.
      const isComing = room < wanted && element.getAttribute("aria-busy") === "true";
      return isDrawn && !isComing && drawn >= Math.min(wanted, room) - 1;
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
    begin(0);
    next();

    return {
      begin(deltaY: number) {
        begin(-deltaY);
        turn.deltaY = deltaY;
        turn.number++;
      },
      /** When the wheel's turn has been on the screen, or nothing came of it. */
      async turned() {
        const isOver = () => turn.isThere || isAtEdge();
        while (turn.frames < 30 && !isOver()) await new Promise(requestAnimationFrame);
        while (waits && !isReadyForMore()) await new Promise(requestAnimationFrame);
        const { value: [first] = [] } = onScreen().next();
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
  }, isPatient);
  return {
    async turn(deltaY) {
      await watch.evaluate((it, by) => it.begin(by), deltaY);
      const turned = watch.evaluate((it) => it.turned());
      await list.page().mouse.wheel(0, deltaY);
      return turned;
    },
    look: () => watch.evaluate((it) => it.look()),
  };
}
