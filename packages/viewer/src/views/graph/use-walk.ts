import type { KeyboardEvent } from 'react';
import { useCorpus } from '../../bundle/corpus.ts';
import { useStage } from '../../stage/handle.ts';
import { moveCamera } from '../../stage/renderer.ts';
import type { SceneGraph } from '../../stage/scene.ts';
import { useShown } from '../../state/Shown.tsx';
import { select, useView } from '../../state/store.ts';

/** Directions on the screen, y upwards as in the scene. */
const arrows: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const zooms: Record<string, number> = { '+': 1 / 1.5, '=': 1 / 1.5, '-': 1.5 };

/** The neighbour that lies most in a direction; undefined where none lies on that side. */
export function neighbourToward(
  scene: SceneGraph,
  from: string,
  [dx, dy]: [number, number],
  allowed: (key: string) => boolean,
): string | undefined {
  const here = scene.getNodeAttributes(from);
  let best: string | undefined;
  let bestScore = 0;
  scene.forEachNeighbor(from, (key, { x, y }) => {
    if (!allowed(key)) return;
    const length = Math.hypot(x - here.x, y - here.y) || 1;
    const along = ((x - here.x) * dx + (y - here.y) * dy) / length;
    // In the direction first, then near: the nearest of two that lie alike.
    const score = along > 0.3 ? along + 1 / (1 + length) : 0;
    if (score > bestScore) {
      best = key;
      bestScore = score;
    }
  });
  return best;
}

/** Arrow keys walk from neighbour to neighbour; with nothing selected they begin at what matters most. */
export function useWalk(): (event: KeyboardEvent) => void {
  const { graph } = useCorpus();
  const shown = useShown();
  const stage = useStage((state) => state.stage);
  const selected = useView((state) => state.selected);
  return (event) => {
    // Keys of the buttons and menus inside are theirs.
    if (event.target !== event.currentTarget || !stage) return;
    const scene = stage.renderer.getGraph() as SceneGraph;
    const zoom = zooms[event.key];
    if (zoom !== undefined) {
      const { x, y, ratio } = stage.renderer.getCamera().getState();
      moveCamera(stage.renderer, { x, y, ratio: ratio * zoom });
    } else if (event.key === '0') {
      moveCamera(stage.renderer, { x: 0.5, y: 0.5, ratio: 1 });
    } else {
      const direction = arrows[event.key];
      if (!direction) return;
      const start = selected && graph.hasEdge(selected) ? graph.source(selected) : selected;
      const isShown = (key: string) => shown.nodes.has(key);
      if (start && scene.hasNode(start)) {
        const next = neighbourToward(scene, start, direction, isShown);
        if (next) select(next);
      } else {
        const [first] = scene
          .filterNodes(isShown)
          .sort((a, b) => scene.getNodeAttribute(b, 'importance') - scene.getNodeAttribute(a, 'importance'));
        if (first) select(first);
      }
    }
    event.preventDefault();
  };
}
