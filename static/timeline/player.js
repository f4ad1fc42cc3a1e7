// Playback: turns frames into whole days.

/**
 * @param {{getSpeed: () => number, onStep: (days: number) => boolean, reducedMotion: boolean}} options
 *   onStep moves by whole days and says whether to go on; with reduced motion it is called once a second
 */
export function createPlayer({ getSpeed, onStep, reducedMotion }) {
  let frame = 0;
  let last = 0;
  let owed = 0;
  /** @param {number} now */
  const tick = (now) => {
    owed += (Math.min(now - last, 1000) / 1000) * getSpeed();
    last = now;
    const days = Math.floor(owed);
    const due = reducedMotion ? owed >= getSpeed() : days >= 1;
    if (due) owed -= days;
    if (due && !onStep(days)) return;
    frame = requestAnimationFrame(tick);
  };
  return {
    start() {
      cancelAnimationFrame(frame);
      last = performance.now();
      owed = 0;
      frame = requestAnimationFrame(tick);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
