/** Sigma, set up for this explorer: one place for its settings and traps. */
import Sigma from 'sigma';
import { EdgeLineProgram } from 'sigma/rendering';
import { arcProgram } from './arc-program.ts';
import { type Attention, lookOfEdge, lookOfNode, type Palette } from './look.ts';
import type { SceneEdge, SceneGraph, SceneNode } from './scene.ts';

export type Renderer = Sigma<SceneNode, SceneEdge>;

/** More edges than this are drawn as hairlines and cannot be clicked: arrows and a picking pass would cost every frame. */
const manyEdges = 20_000;

const reducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the reducers read: swapped as a whole, then the renderer is refreshed. */
export interface Looks {
  palette: Palette;
  attention: Attention;
}

/**
 * Opens a renderer in an element that has a size.
 * @param looks its fields are read at every refresh
 */
export function openRenderer(scene: SceneGraph, container: HTMLElement, looks: Looks): Renderer {
  const many = scene.size > manyEdges;
  const edgeType = many ? 'line' : 'arc';
  let resting = false;
  const renderer = new Sigma<SceneNode, SceneEdge>(scene, container, {
    // Names are the label layer's.
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableEdgeEvents: !many,
    hideEdgesOnMove: scene.size > 60_000,
    zIndex: true,
    allowInvalidContainer: true,
    stagePadding: Math.min(48, container.clientWidth / 12),
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    minEdgeThickness: 0.8,
    zoomDuration: reducedMotion() ? 0 : 200,
    inertiaDuration: reducedMotion() ? 0 : 200,
    doubleClickZoomingDuration: reducedMotion() ? 0 : 200,
    defaultEdgeType: edgeType,
    edgeProgramClasses: { [edgeType]: many ? (EdgeLineProgram as never) : arcProgram(() => resting) },
    nodeReducer: (key, node) => ({ ...lookOfNode(key, node, looks.palette, looks.attention), x: node.x, y: node.y }),
    edgeReducer: (key, edge) => ({
      ...lookOfEdge(key, edge, looks.palette, looks.attention),
      type: edgeType,
      curvature: edge.curvature,
      arrow: edge.type !== 'curve',
    }),
  });
  if (!many) {
    const rest = () => {
      resting = true;
      renderer.scheduleRender();
    };
    // Not for the first picture either: nobody points at it yet.
    let timer = setTimeout(rest, 600);
    renderer.getCamera().on('updated', () => {
      resting = false;
      clearTimeout(timer);
      timer = setTimeout(rest, 150);
    });
    renderer.on('kill', () => clearTimeout(timer));
  }
  return renderer;
}

/** Camera that shows these nodes with room around them, at most so near that a single one has context. */
export function cameraAround(
  renderer: Renderer,
  keys: Iterable<string>,
): { x: number; y: number; ratio: number } | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const key of keys) {
    const data = renderer.getNodeDisplayData(key);
    if (!data || data.hidden) continue;
    left = Math.min(left, data.x);
    right = Math.max(right, data.x);
    top = Math.min(top, data.y);
    bottom = Math.max(bottom, data.y);
  }
  if (left > right) return undefined;
  const { width, height } = renderer.getDimensions();
  const corner = renderer.viewportToFramedGraph({ x: 0, y: 0 });
  const opposite = renderer.viewportToFramedGraph({ x: width, y: height });
  const { ratio } = renderer.getCamera().getState();
  const across = Math.abs(opposite.x - corner.x) / ratio;
  const down = Math.abs(opposite.y - corner.y) / ratio;
  const needed = Math.max((right - left) / across, (bottom - top) / down) * 1.35;
  return { x: (left + right) / 2, y: (top + bottom) / 2, ratio: Math.min(1.2, Math.max(0.28, needed)) };
}

/** Moves the camera there: smoothly, or at once for who asked for less motion. */
export function moveCamera(renderer: Renderer, to: { x: number; y: number; ratio: number }): void {
  if (reducedMotion()) renderer.getCamera().setState(to);
  else void renderer.getCamera().animate(to, { duration: 350 });
}
