import type { Renderer } from './renderer.ts';

/** Lets nodes be dragged with the pointer; they stay where they are put. Gives the function that ends it. */
export function dragNodes(renderer: Renderer): () => void {
  let dragged: string | undefined;
  let moved = false;
  const captor = renderer.getMouseCaptor();
  const onDown = ({ node }: { node: string }) => {
    dragged = node;
    moved = false;
    // The frame must not follow a node that is dragged out of it.
    if (!renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox());
  };
  const onMove = (event: { x: number; y: number; preventSigmaDefault(): void; original: Event }) => {
    if (!dragged) return;
    moved = true;
    const place = renderer.viewportToGraph(event);
    renderer.getGraph().mergeNodeAttributes(dragged, place);
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  };
  const onUp = () => {
    if (dragged && !moved) renderer.setCustomBBox(null);
    dragged = undefined;
  };
  renderer.on('downNode', onDown);
  captor.on('mousemovebody', onMove as never);
  captor.on('mouseup', onUp);
  return () => {
    renderer.off('downNode', onDown);
    captor.off('mousemovebody', onMove as never);
    captor.off('mouseup', onUp);
  };
}
