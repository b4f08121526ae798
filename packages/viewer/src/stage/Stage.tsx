import { useEffect, useRef } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import { takeEarlyStage } from '../first/early-stage.ts';
import { useView } from '../state/store.ts';
import { neighbourhoodOf } from './focus.ts';
import { attend, type Drawing, type OpenedStage, openStage, type StageHandle } from './open-stage.ts';
import { cameraAround, moveCamera } from './renderer.ts';
import classes from './Stage.module.css';
import { moveScene } from './scene.ts';

interface StageProps extends Drawing {
  /** Called with the handle when the stage is ready, and with undefined when it goes. */
  onReady: (handle: StageHandle | undefined) => void;
}

/** An element of the picture's own in one that has a size. */
function canvasesIn(container: HTMLElement): HTMLElement {
  const element = document.createElement('div');
  element.className = classes.canvases!;
  container.append(element);
  return element;
}

/** The picture of the graph. The list beside it is its equivalent for who does not see it. */
export function Stage({ onReady, ...drawing }: StageProps) {
  const { graph } = useCorpus();
  const selected = useView((state) => state.selected);
  const container = useRef<HTMLDivElement>(null);
  const opened = useRef<OpenedStage>(undefined);
  const latest = useRef({ drawing, selected, onReady });
  latest.current = { drawing, selected, onReady };

  useEffect(() => {
    const element = container.current!;
    const first = latest.current;
    const early = takeEarlyStage(graph);
    if (early) element.append(early.element);
    const stage = early ?? openStage(graph, canvasesIn(element), first.drawing, first.selected);
    opened.current = stage;
    // Sigma looks at the size of its element whenever it draws, and draws when it is told to.
    if (early) early.renderer.resize();
    first.onReady(stage);
    // The window may stay as it is when the picture does not: filters are put away, chips come, a legend opens.
    const observer = new ResizeObserver(() => {
      // On paper the picture is left out: it keeps its size for later.
      if (element.clientWidth > 0) stage.renderer.resize();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      first.onReady(undefined);
      opened.current = undefined;
      stage.close();
    };
  }, [graph]);

  // Positions first: what follows is drawn where the nodes now are.
  useEffect(() => {
    const stage = opened.current;
    // The scene was built where the nodes first were.
    if (!stage || stage.seen[0] === drawing.positions) return;
    // The frame must not follow a node that was put outside it.
    stage.renderer.setCustomBBox(drawing.pinned.size > 0 ? drawing.frame : null);
    moveScene(stage.scene, drawing.positions);
  }, [drawing.positions, drawing.frame, drawing.pinned]);

  useEffect(() => {
    const stage = opened.current;
    if (!stage) return;
    stage.drawing = drawing;
    stage.selected = selected;
    attend(stage);
  });

  // Whatever was selected elsewhere comes into the picture.
  useEffect(() => {
    const stage = opened.current;
    if (!stage || !selected) return;
    const part = neighbourhoodOf(graph, selected, latest.current.drawing.shown);
    if (!part) return;
    const { width, height } = stage.renderer.getDimensions();
    const keys = graph.hasEdge(selected) ? part.nodes : [selected];
    const outside = [...keys].some((key) => {
      const data = stage.renderer.getNodeDisplayData(key);
      if (!data) return false;
      const { x, y } = stage.renderer.framedGraphToViewport(data);
      return x < 24 || y < 24 || x > width - 24 || y > height - 24;
    });
    if (!outside) return;
    const camera = cameraAround(stage.renderer, part.nodes);
    if (camera) moveCamera(stage.renderer, camera);
  }, [selected, graph]);

  return <div ref={container} className={classes.stage} aria-hidden="true" data-testid="stage" />;
}
