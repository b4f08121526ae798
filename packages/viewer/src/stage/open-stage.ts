/** Opens the picture of a graph in an element and keeps it as it is told: what `Stage` shows, without React. */
import type { GubenGraph } from '@guben/graph';
import { adjust, pinNode, select, useView } from '../state/store.ts';
import { afterPicture } from './after-picture.ts';
import { dragNodes } from './drag.ts';
import { neighbourhoodOf, type Part } from './focus.ts';
import { loadLabelFonts } from './fonts.ts';
import { type Frame, toFrame } from './frame.ts';
import { type Groups, HullLayer, type HullState } from './hull-layer.ts';
import { LabelLayer, type LabelState, type LabelStyle } from './label-layer.ts';
import type { Attention, Palette } from './look.ts';
import { type Looks, openRenderer, type Renderer } from './renderer.ts';
import { roomOf } from './room.ts';
import { buildScene, findOpenSides, type Positions, type SceneGraph } from './scene.ts';

export interface StageHandle {
  renderer: Renderer;
  labels: LabelLayer;
  hulls: HullLayer;
  looks: Looks;
}

/** What the picture is drawn from. */
export interface Drawing {
  shown: Part;
  /** Where the nodes are, pinned ones where they were put. */
  positions: Positions;
  /** What the layout alone fills. */
  frame: Frame;
  pinned: ReadonlySet<string>;
  palette: Palette;
  labelStyle: LabelStyle;
  /** Stands out beside the selection: a path. */
  path: Part | undefined;
  sizes: ReadonlyMap<string, number> | undefined;
  /** Nodes with a hull around them. */
  groups: Groups | undefined;
}

export interface OpenedStage extends StageHandle {
  graph: GubenGraph;
  element: HTMLElement;
  scene: SceneGraph;
  hovered: string | undefined;
  selected: string | undefined;
  drawing: Drawing;
  /** What the picture was last drawn from. */
  seen: readonly unknown[];
  close: () => void;
}

/** Dots that are right on a screen of 640 pixels would crowd a phone's. */
const scaleFor = (side: number): number => Math.min(1, Math.max(0.5, side / 640));

/** What stands out and what is hidden, for how the picture is drawn. */
function attentionOf(
  { shown, path, sizes, positions }: Drawing,
  graph: GubenGraph,
  selected: string | undefined,
  hovered: string | undefined,
  side: number,
  scene: SceneGraph,
): Attention {
  const focus = path ?? neighbourhoodOf(graph, selected, shown) ?? neighbourhoodOf(graph, hovered, shown);
  const room = roomFor(scene, positions, shown, side);
  return { nodes: shown.nodes, edges: shown.edges, selected, hovered, focus, scale: scaleFor(side), sizes, room };
}

const rooms = new WeakMap<Part, { positions: Positions; side: number; room: ReadonlyMap<string, number> }>();

/** Worked out anew only when what is shown, its places or the size of the picture have changed. */
function roomFor(scene: SceneGraph, positions: Positions, shown: Part, side: number): ReadonlyMap<string, number> {
  const known = rooms.get(shown);
  if (known && known.positions === positions && known.side === side) return known.room;
  const room = roomOf(scene, positions, shown.nodes, side * 0.86);
  rooms.set(shown, { positions, side, room });
  return room;
}

/** Which names are drawn, and which even where there is no room. */
function namesOf(drawing: Drawing, graph: GubenGraph, { selected, hovered, focus }: Attention): LabelState {
  const forced = new Set<string>();
  if (hovered) forced.add(hovered);
  if (selected && graph.hasNode(selected)) forced.add(selected);
  if (selected && graph.hasEdge(selected)) for (const end of graph.extremities(selected)) forced.add(end);
  if (drawing.path) for (const key of drawing.path.nodes) forced.add(key);
  return {
    style: drawing.labelStyle,
    visible: (key) => drawing.shown.nodes.has(key),
    forced,
    focus: focus?.nodes,
    pinned: drawing.pinned,
  };
}

const hullsOf = ({ groups, shown, palette, path }: Drawing, { selected, hovered }: Attention): HullState => {
  const focus = path?.nodes ?? (selected || hovered ? new Set([selected ?? hovered!]) : undefined);
  return { groups, visible: shown.nodes, focus, background: palette.background };
};

/** What decides how the picture looks, the positions first. */
const inputs = (
  { positions, shown, path, sizes, palette, labelStyle, groups, pinned }: Drawing,
  selected: string | undefined,
  hovered: string | undefined,
  { width, height }: { width: number; height: number },
): unknown[] => [positions, shown, path, sizes, palette, labelStyle, groups, pinned, selected, hovered, width, height];

/** Draws anew what the picture is told to show. A large picture takes seconds: so only when something has changed. */
export function attend(stage: OpenedStage): void {
  const { renderer, drawing, graph, selected, hovered } = stage;
  const size = renderer.getDimensions();
  const seen = inputs(drawing, selected, hovered, size);
  if (seen.every((value, i) => value === stage.seen[i])) return;
  stage.seen = seen;
  const attention = attentionOf(drawing, graph, selected, hovered, Math.min(size.width, size.height), stage.scene);
  stage.looks.attention = attention;
  stage.looks.palette = drawing.palette;
  stage.labels.state = namesOf(drawing, graph, attention);
  stage.hulls.state = hullsOf(drawing, attention);
  renderer.refresh({ skipIndexation: true });
}

/** What the pointer does to the picture; gives the function that ends it. */
function listen(stage: OpenedStage): () => void {
  const { renderer, element } = stage;
  renderer.on('resize', () => attend(stage));
  const drag = dragNodes(
    renderer,
    () => stage.drawing.frame,
    (key, place) => pinNode({ key, ...toFrame(place, stage.drawing.frame) }),
  );
  const pick = (key: string | undefined) => {
    if (!drag.hasDropped()) select(key);
  };
  renderer.on('clickNode', ({ node }) => pick(node));
  renderer.on('clickEdge', ({ edge }) => pick(edge));
  renderer.on('clickStage', () => pick(undefined));
  const hover = (node: string | undefined) => {
    if (stage.hovered === node) return;
    stage.hovered = node;
    element.style.cursor = node ? 'pointer' : '';
    attend(stage);
  };
  renderer.on('enterNode', ({ node }) => hover(node));
  renderer.on('leaveNode', () => hover(undefined));
  renderer.on('enterEdge', () => {
    element.style.cursor = 'pointer';
  });
  renderer.on('leaveEdge', () => {
    element.style.cursor = '';
  });
  // The camera goes into the address when it has come to rest.
  let rest: ReturnType<typeof setTimeout> | undefined;
  renderer.getCamera().on('updated', () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      const { x, y, ratio } = renderer.getCamera().getState();
      adjust({ camera: { x, y, ratio } });
    }, 400);
  });
  return () => {
    clearTimeout(rest);
    drag.stop();
  };
}

/** Opens the picture in an element that has a size. The element is the picture's own: it may move in the page with it. */
export function openStage(
  graph: GubenGraph,
  element: HTMLElement,
  drawing: Drawing,
  selected: string | undefined,
): OpenedStage {
  const scene = buildScene(graph, drawing.positions);
  const side = Math.min(element.clientWidth, element.clientHeight);
  const looks: Looks = {
    palette: drawing.palette,
    attention: attentionOf(drawing, graph, selected, undefined, side, scene),
  };
  const renderer = openRenderer(scene, element, looks);
  if (drawing.pinned.size > 0) {
    renderer.setCustomBBox(drawing.frame);
    renderer.refresh();
  }
  const labels = new LabelLayer(renderer, namesOf(drawing, graph, looks.attention));
  const hulls = new HullLayer(renderer, labels, hullsOf(drawing, looks.attention));
  const seen = inputs(drawing, selected, undefined, renderer.getDimensions());
  const close = () => {
    stopNames();
    stopFonts?.();
    stopListening();
    labels.stop();
    hulls.stop();
    renderer.kill();
    element.remove();
  };
  const stage: OpenedStage = {
    ...{ renderer, labels, hulls, looks, graph, element, scene, hovered: undefined, selected, drawing, seen, close },
  };
  const camera = useView.getState().camera;
  if (camera) renderer.getCamera().setState(camera);
  const stopListening = listen(stage);
  let stopFonts: (() => void) | undefined;
  // Dots and lines are shown before the names: finding room for these takes as long again.
  const stopNames = afterPicture(() => {
    const drawNames = () => {
      labels.draw();
      hulls.draw();
    };
    findOpenSides(scene);
    drawNames();
    stopFonts = loadLabelFonts(scene, () => {
      labels.forgetWidths();
      // Only the names: drawing a large picture anew for each part of the font would hold up the first one.
      drawNames();
    });
  });
  return stage;
}
