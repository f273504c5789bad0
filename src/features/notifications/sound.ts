import { isSoundOn } from "@/components/sound-choice";

let context: AudioContext | null = null;

/** Two soft notes, made here: a fifth, rising. Silent on a page that nobody has touched yet: browsers want that. */
export function playSound(): void {
  if (!isSoundOn() || navigator.userActivation?.hasBeenActive === false) return;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume().catch(() => undefined);
  for (const [index, frequency] of [587.33, 880].entries())
    playNote(context, frequency, context.currentTime + index * 0.11);
}

function playNote(context: AudioContext, frequency: number, at: number): void {
  const note = new OscillatorNode(context, { type: "sine", frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.12, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.35);
  note.connect(volume).connect(context.destination);
  note.start(at);
  note.stop(at + 0.4);
}
