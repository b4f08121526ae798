import { startTransition, useEffect, useState } from 'react';
import { afterPicture } from '../stage/after-picture.ts';
import { useStage } from '../stage/handle.ts';

/** Calls back when the browser has shown what is drawn now and has time to spare. Gives the function that calls it off. */
export function atLeisure(then: () => void): () => void {
  let idle = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = afterPicture(() => {
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(then, { timeout: 500 });
    else timer = setTimeout(then, 50);
  });
  return () => {
    stop();
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
    else if (drawn) return atLeisure(() => startTransition(() => setSettled(true)));
  }, [settled, hasPicture, drawn]);
  return settled;
}
