/** What lies over the picture: names keep clear of it. */
import { type RefCallback, useCallback } from 'react';
import { useStage } from './handle.ts';

/** For the `ref` of an element that covers a part of the picture: when it comes, grows or goes, the names move. */
export function useOverPicture<T extends HTMLElement>(): RefCallback<T> {
  const stage = useStage((state) => state.stage);
  return useCallback(
    (element) => {
      if (!stage || !element) return;
      const { labels, hulls } = stage;
      let frame = 0;
      const draw = () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => {
          labels.draw();
          hulls.draw();
        });
      };
      const observer = new ResizeObserver(draw);
      labels.over.add(element);
      observer.observe(element);
      return () => {
        cancelAnimationFrame(frame);
        observer.disconnect();
        labels.over.delete(element);
      };
    },
    [stage],
  );
}
