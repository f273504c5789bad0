import { ImageOff } from "lucide-react";
import { useState } from "react";
import { thumbnailUrl } from "@/lib/file-url";
import type { Picture } from "./kinds";
import { showPictures } from "./shown-pictures";
import { shownSize } from "./shown-size";

/** One picture as large as there is room for, several as tiles. */
export function Pictures({ pictures }: { pictures: readonly Picture[] }) {
  const [single] = pictures;
  if (single && pictures.length === 1) {
    const { width, height } = shownSize(single);
    return (
      <PictureButton
        picture={single}
        onOpen={() => showPictures({ pictures, index: 0 })}
        style={{ width, aspectRatio: `${width} / ${height}` }}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-1.5">
      {pictures.map((picture, index) => (
        <PictureButton
          key={picture.id}
          picture={picture}
          onOpen={() => showPictures({ pictures, index })}
          style={{ width: tile, height: tile }}
        />
      ))}
    </div>
  );
}

/** In pixels: two of them beside each other fit on a phone. */
const tile = 136;

type PictureButtonProps = { picture: Picture; onOpen: () => void; style: React.CSSProperties };

function PictureButton({ picture, onOpen, style }: PictureButtonProps) {
  const [isMissing, setMissing] = useState(false);
  return (
    <button
      type="button"
      aria-label={`Show ${picture.name}`}
      onClick={onOpen}
      style={style}
      className="relative grid max-w-full cursor-zoom-in place-items-center overflow-hidden rounded-md bg-sunken text-ink-faint"
    >
      {isMissing ? (
        <ImageOff className="size-5" aria-hidden="true" />
      ) : (
        <img
          src={thumbnailUrl(picture.id)}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setMissing(true)}
          className="absolute inset-0 size-full object-cover"
        />
      )}
      <span className="pointer-events-none absolute inset-0 rounded-md shadow-[inset_0_0_0_1px_var(--color-line)]" />
    </button>
  );
}
