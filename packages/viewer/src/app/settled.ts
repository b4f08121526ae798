import { startTransition, useEffect, useState } from 'react';
import { useStage } from '../stage/handle.ts';

/** Calls back when the browser has shown what is drawn now and has time to spare. Gives the function that calls it off. */
export function afterPicture(then: () => void): () => void {
  let frame = 0;
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // The first frame draws, the second comes when the first has been shown.
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(then, { timeout: 500 });
      else timer = setTimeout(then, 50);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    if (idle) cancelIdleCallback(idle);
    clearTimeout(timer);
  };
}

/**
 * Whether what stands around the picture may be worked out: false until the picture has been shown, so that it comes
 * first. A view without a picture has nothing to wait for.
 */
export function useSettled(hasPicture: boolean): boolean {
  const [settled, setSettled] = useState(!hasPicture);
  const drawn = useStage((state) => state.stage !== undefined);
  useEffect(() => {
    if (settled) return;
    if (!hasPicture) setSettled(true);
    else if (drawn) return afterPicture(() => startTransition(() => setSettled(true)));
  }, [settled, hasPicture, drawn]);
  return settled;
}
