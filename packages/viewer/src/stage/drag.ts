import type { Frame } from './frame.ts';
import type { Renderer } from './renderer.ts';

/** Pixels that a pointer may tremble by while it clicks. */
const still = 4;

interface Pointer {
  x: number;
  y: number;
}

export interface Dragging {
  /** Whether the click at hand is but the end of a drag. */
  hasDropped: () => boolean;
  stop: () => void;
}

/**
 * Lets nodes be dragged with the pointer or a finger.
 * @param frameOf the frame of the layout, which must not follow a node that is dragged out of it
 * @param onDrop told which node was put where, in the coordinates of the scene
 */
export function dragNodes(
  renderer: Renderer,
  frameOf: () => Frame,
  onDrop: (key: string, place: Pointer) => void,
): Dragging {
  let dropped = false;
  let dragged: { key: string; from: Pointer; moved: boolean } | undefined;
  const [mouse, touch] = [renderer.getMouseCaptor(), renderer.getTouchCaptor()];
  const onPress = () => {
    dropped = false;
  };
  const onDown = ({ node, event }: { node: string; event: Pointer }) => {
    dragged = { key: node, from: { x: event.x, y: event.y }, moved: false };
  };
  const onMove = ({ event, preventSigmaDefault }: { event: Pointer; preventSigmaDefault: () => void }) => {
    if (!dragged) return;
    preventSigmaDefault();
    if (!dragged.moved && Math.hypot(event.x - dragged.from.x, event.y - dragged.from.y) < still) return;
    if (!dragged.moved) renderer.setCustomBBox(frameOf());
    dragged.moved = true;
    renderer.getGraph().mergeNodeAttributes(dragged.key, renderer.viewportToGraph(event));
  };
  const onUp = () => {
    const last = dragged;
    dragged = undefined;
    if (!last?.moved) return;
    dropped = true;
    const { x, y } = renderer.getGraph().getNodeAttributes(last.key);
    onDrop(last.key, { x, y });
  };
  mouse.on('mousedown', onPress);
  touch.on('touchdown', onPress);
  renderer.on('downNode', onDown);
  renderer.on('moveBody', onMove);
  mouse.on('mouseup', onUp);
  touch.on('touchup', onUp);
  const stop = () => {
    mouse.off('mousedown', onPress);
    touch.off('touchdown', onPress);
    renderer.off('downNode', onDown);
    renderer.off('moveBody', onMove);
    mouse.off('mouseup', onUp);
    touch.off('touchup', onUp);
  };
  return { hasDropped: () => dropped, stop };
}
