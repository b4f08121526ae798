import { useEffect, useRef } from 'react';
import { useStage } from '../stage/handle.ts';
import classes from './print.module.css';
import { usePrinting } from './printing.ts';

/** The graph as shapes while it is printed: a drawing of WebGL comes out empty, and coarse where it does not. */
export function PrintedPicture() {
  const printing = usePrinting();
  const stage = useStage((state) => state.stage);
  const writer = useRef<typeof import('../out/picture.ts')>(undefined);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!stage) return;
    // There is no waiting for it when the printing has begun.
    import('../out/picture.ts').then((module) => {
      writer.current = module;
    }, console.error);
  }, [stage]);
  useEffect(() => {
    if (!printing || !stage || !writer.current) return;
    const { pictureOf, svgOf } = writer.current;
    const { renderer, labels, hulls } = stage;
    const svg = svgOf(pictureOf(renderer, labels.labels(), labels.state.style, hulls.hulls()));
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    paper.current?.replaceChildren(document.importNode(drawing, true));
    return () => paper.current?.replaceChildren();
  }, [printing, stage]);
  return <div ref={paper} className={classes.picture} data-testid="printed" aria-hidden="true" />;
}
