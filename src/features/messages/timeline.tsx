import { useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { useEscape } from "@/components/use-escape";
import type { Channel } from "@/lib/objects";
import { Announcer } from "./announcer";
import { Feed } from "./feed";
import { FirstUnreadButton } from "./first-unread-button";
import { JumpButton } from "./jump-button";
import { MessageEditor } from "./message-editor";
import { PendingNote } from "./pending-note";
import { RowToolbar } from "./row-toolbar";
import { TimelineRow, type TimelineRowProps } from "./timeline-row";
import { isPending, isShifted, type Row } from "./timeline-rows";
import { useFirstUnread } from "./use-first-unread";
import { useHistory } from "./use-history";
import { useNewCount } from "./use-new-count";
import { useReading } from "./use-reading";
import { useRowFocus } from "./use-row-focus";
import { useRowKeys } from "./use-row-keys";
import { type Opening, useScroll } from "./use-scroll";
import type { UnreadMark } from "./use-unread-mark";

export type TimelineProps = Omit<TimelineRowProps, "row" | "tools"> & {
  rows: readonly Row[];
  channel: Channel;
  label: string;
  meId: string;
  opening: Opening;
  onOpened: () => void;
  unread: UnreadMark;
  /** To a message, by seq, that is not in the window. */
  onJumpTo: (seq: number) => void;
  /** Escape on a message: back to writing. */
  onLeave: () => void;
};

/** The list once the page is alive: only the rows around the screen are in the document. */
export function Timeline(props: TimelineProps) {
  const { rows, label, meId, opening, onOpened, unread, onJumpTo, onLeave, ...row } = props;
  const { channel, place, timeline, editingId } = row;
  const list = useRef<VirtualizerHandle>(null);
  const shift = useShift(rows);
  const { isAtEnd, isOpen, ...scroll } = useScroll({
    list,
    rows,
    placeId: place.id,
    opening,
    hasAfter: timeline.hasAfter,
  });
  const markSeen = useReading({
    list,
    rows,
    markRead: place.markRead,
    isMember: (place.isThread || channel.joined) && !unread.isKept,
    isOpen,
    isAtEnd,
  });
  const loadNearby = useHistory(list, place, timeline, isOpen);
  const first = useFirstUnread({ list, rows, timeline, mark: unread.mark, isOpen });
  const newCount = useNewCount(timeline.messages, meId, isAtEnd, channel.version);
  const { feed, onKeyDown, focusedIndex } = useRowFocus(list, rows);
  const onRowKey = useRowKeys(rows, row.actions);
  const receiptSeq =
    channel.kind === "direct" && !place.isThread
      ? timeline.messages.findLast(({ authorId, deletedAt }) => authorId === meId && !deletedAt)?.seq
      : null;
  const editedIndex = rows.findIndex((one) => one.kind === "entry" && idOf(one) === editingId);

  useEffect(() => {
    if (isOpen) onOpened();
  }, [isOpen, onOpened]);

  const jump = useCallback(() => {
    if (timeline.hasAfter) return place.jumpToNewest();
    scroll.follow(true);
    scroll.toEnd();
  }, [timeline.hasAfter, place.jumpToNewest, scroll.follow, scroll.toEnd]);

  const { isKept, clear } = unread;
  const newest = timeline.messages.at(-1);
  const newestId = useRef(newest?.id);
  // Whoever answers has read; what one had said before is no answer.
  useEffect(() => {
    if (newest?.id === newestId.current) return;
    newestId.current = newest?.id;
    if (isKept && newest?.authorId === meId) clear();
  }, [isKept, newest, meId, clear]);

  useEscape(
    () => {
      clear();
      place.markRead(channel.version);
      jump();
    },
    // Where one writes; in a message that is open, Escape closes that.
    {
      isOff: place.isThread,
      isOwnField: (field) => field.matches("textarea") && !feed.current?.contains(field),
    },
  );

  function jumpToFirst() {
    if (unread.mark === null) return;
    if (first.index < 0) return onJumpTo(unread.mark + 1);
    scroll.follow(false);
    list.current?.scrollToIndex(first.index, { align: "start", offset: -dividerRoom });
  }

  return (
    <div className="relative min-h-0 flex-1">
      <Feed
        ref={feed}
        id={place.isThread ? undefined : "messages"}
        aria-label={label}
        aria-busy={timeline.loading !== null}
        onClick={(event) => {
          // Who unfolds a long message wants to read it, not to be taken to its end.
          if (event.target instanceof Element && event.target.closest(unfolding)) scroll.follow(false);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            if (place.isThread) event.preventDefault();
            return onLeave();
          }
          onKeyDown(event);
          onRowKey(event);
        }}
        className="h-full flex-col [overflow-anchor:none]"
      >
        {!place.isThread && <div className="grow" />}
        <Virtualizer
          ref={list}
          data={rows}
          shift={shift}
          itemSize={typicalHeight}
          bufferSize={overscan}
          keepMounted={[focusedIndex, editedIndex].filter((index) => index >= 0)}
          onScroll={() => {
            scroll.onScroll();
            first.look();
            loadNearby();
          }}
          onScrollEnd={markSeen}
          onResize={() => {
            scroll.onResize();
            loadNearby();
          }}
        >
          {(one) => <TimelineRow key={one.key} row={one} {...row} tools={tools} receiptSeq={receiptSeq} />}
        </Virtualizer>
      </Feed>
      {first.isAbove && (
        <div className="pointer-events-none absolute inset-x-0 top-3 z-10 flex justify-center *:pointer-events-auto">
          <FirstUnreadButton onJump={jumpToFirst} />
        </div>
      )}
      {isOpen && !isAtEnd && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center *:pointer-events-auto">
          <JumpButton newCount={newCount} onJump={jump} />
        </div>
      )}
      <Announcer newest={newest} />
    </div>
  );
}

/** What makes a message longer or shorter; not what opens a menu. */
const unfolding = "[aria-expanded]:not([aria-haspopup])";

const tools = { Toolbar: RowToolbar, Editor: MessageEditor, PendingNote };

/**
 * In pixels. A little less than most rows have: the first drawing, before anything is measured, then
 * fills the screen. And as much again above and below as one goes from one frame to the next, by Page Up or
 * a quick wheel: a row that is measured only when it is on the screen pushes away what is read there.
 */
const typicalHeight = 32;
const overscan = 1_000;

/** In pixels: what was read last, and the divider, stay in sight above what is new. */
const dividerRoom = 48;

const idOf = (row: Row) => (row.kind === "entry" && !isPending(row.entry) ? row.entry.id : null);

/** Whether this drawing has rows more (or less) above the first message than the last one had. */
function useShift(rows: readonly Row[]): boolean {
  const drawn = useRef(rows);
  const shift = isShifted(drawn.current, rows);
  useLayoutEffect(() => {
    drawn.current = rows;
  }, [rows]);
  return shift;
}
