import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";

type View = { scale: number; x: number; y: number };
const whole: View = { scale: 1, x: 0, y: 0 };
const mostScale = 8;

/** Looking closer at what lies in a frame: by wheel, keys, a double click; then it is moved by dragging. */
export function useZoom() {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(whole);
  const isZoomed = view.scale > 1;

  /** @param at what stays where it is, from the frame's middle; without it the middle */
  function zoomBy(factor: number, at = { x: 0, y: 0 }): void {
    setView(({ scale, x, y }) => {
      const next = Math.min(mostScale, Math.max(1, scale * factor));
      const grown = next / scale;
      return next === 1 ? whole : { scale: next, x: at.x - (at.x - x) * grown, y: at.y - (at.y - y) * grown };
    });
  }
  const fromMiddle = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left = 0, top = 0, width = 0, height = 0 } = frame.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };

  useEffect(() => {
    const element = frame.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      zoomBy(Math.exp(-event.deltaY / 400), fromMiddle(event));
    };
    // React's own is passive, and the page would scroll or zoom.
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  });

  return {
    frame,
    isZoomed,
    style: { transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` },
    zoomBy,
    reset: () => setView(whole),
    handlers: {
      onDoubleClick: (event: MouseEvent) =>
        isZoomed ? setView(whole) : zoomBy(2.5, fromMiddle(event.nativeEvent)),
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        if (isZoomed && event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        setView(({ scale, x, y }) => ({ scale, x: x + event.movementX, y: y + event.movementY }));
      },
    },
  };
}
