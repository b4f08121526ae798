import { useEffect, useRef } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import { adjust, pinNode, select, useView } from '../state/store.ts';
import { dragNodes } from './drag.ts';
import { neighbourhoodOf, type Part } from './focus.ts';
import { loadLabelFonts } from './fonts.ts';
import { type Frame, toFrame } from './frame.ts';
import { type Groups, HullLayer, type HullState } from './hull-layer.ts';
import { LabelLayer, type LabelState, type LabelStyle } from './label-layer.ts';
import type { Attention, Palette } from './look.ts';
import { cameraAround, type Looks, moveCamera, openRenderer, type Renderer } from './renderer.ts';
import { roomOf } from './room.ts';
import classes from './Stage.module.css';
import { buildScene, moveScene, type Positions, type SceneGraph } from './scene.ts';

export interface StageHandle {
  renderer: Renderer;
  labels: LabelLayer;
  hulls: HullLayer;
  looks: Looks;
}

interface StageProps {
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
  /** Called with the handle when the stage is ready, and with undefined when it goes. */
  onReady: (handle: StageHandle | undefined) => void;
}

type Graph = ReturnType<typeof useCorpus>['graph'];

/** What stands out and what is hidden, for how the picture is drawn. */
function attentionOf(
  props: StageProps,
  graph: Graph,
  selected: string | undefined,
  hovered: string | undefined,
  side: number,
  scene: SceneGraph,
): Attention {
  const { shown, path, sizes, positions } = props;
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
function namesOf(props: StageProps, graph: Graph, { selected, hovered, focus }: Attention): LabelState {
  const forced = new Set<string>();
  if (hovered) forced.add(hovered);
  if (selected && graph.hasNode(selected)) forced.add(selected);
  if (selected && graph.hasEdge(selected)) for (const end of graph.extremities(selected)) forced.add(end);
  if (props.path) for (const key of props.path.nodes) forced.add(key);
  return {
    style: props.labelStyle,
    visible: (key) => props.shown.nodes.has(key),
    forced,
    focus: focus?.nodes,
    pinned: props.pinned,
  };
}

const hullsOf = ({ groups, shown, palette, path }: StageProps, { selected, hovered }: Attention): HullState => {
  const focus = path?.nodes ?? (selected || hovered ? new Set([selected ?? hovered!]) : undefined);
  return { groups, visible: shown.nodes, focus, background: palette.background };
};

/** Draws anew what the picture is told to show. A large picture takes seconds: so only when something has changed. */
function attend(stage: Opened, props: StageProps, graph: Graph, selected: string | undefined) {
  const { width, height } = stage.renderer.getDimensions();
  const seen = [...inputs(props), selected, stage.hovered, width, height];
  if (seen.every((value, i) => value === stage.seen[i])) return;
  stage.seen = seen;
  const attention = attentionOf(props, graph, selected, stage.hovered, Math.min(width, height), stage.scene);
  stage.looks.attention = attention;
  stage.looks.palette = props.palette;
  stage.labels.state = namesOf(props, graph, attention);
  stage.hulls.state = hullsOf(props, attention);
  stage.renderer.refresh({ skipIndexation: true });
}

/** What of its properties the picture is drawn from, the positions first. */
const inputs = (props: StageProps): unknown[] => [
  props.positions,
  props.shown,
  props.path,
  props.sizes,
  props.palette,
  props.labelStyle,
  props.groups,
  props.pinned,
];

/** Dots that are right on a screen of 640 pixels would crowd a phone's. */
const scaleFor = (side: number): number => Math.min(1, Math.max(0.5, side / 640));

interface Opened extends StageHandle {
  scene: SceneGraph;
  hovered: string | undefined;
  /** What the picture was last drawn from. */
  seen: readonly unknown[];
}

/** The picture of the graph. The list beside it is its equivalent for who does not see it. */
export function Stage(props: StageProps) {
  const corpus = useCorpus();
  const selected = useView((state) => state.selected);
  const container = useRef<HTMLDivElement>(null);
  const opened = useRef<Opened>(undefined);
  const latest = useRef({ props, selected });
  latest.current = { props, selected };

  useEffect(() => {
    const element = container.current!;
    const first = latest.current.props;
    const scene = buildScene(corpus.graph, first.positions);
    const side = Math.min(element.clientWidth, element.clientHeight);
    const looks: Looks = {
      palette: first.palette,
      attention: attentionOf(first, corpus.graph, latest.current.selected, undefined, side, scene),
    };
    const renderer = openRenderer(scene, element, looks);
    if (first.pinned.size > 0) {
      renderer.setCustomBBox(first.frame);
      renderer.refresh();
    }
    const labels = new LabelLayer(renderer, namesOf(first, corpus.graph, looks.attention));
    const { width, height } = renderer.getDimensions();
    const hulls = new HullLayer(renderer, labels, hullsOf(first, looks.attention));
    const seen = [...inputs(first), latest.current.selected, undefined, width, height];
    const stage: Opened = { renderer, labels, hulls, looks, scene, hovered: undefined, seen };
    opened.current = stage;
    const attendNow = () => attend(stage, latest.current.props, corpus.graph, latest.current.selected);
    renderer.on('resize', attendNow);

    const camera = useView.getState().camera;
    if (camera) renderer.getCamera().setState(camera);
    const drag = dragNodes(
      renderer,
      () => latest.current.props.frame,
      (key, place) => pinNode({ key, ...toFrame(place, latest.current.props.frame) }),
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
      attendNow();
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
    const onCamera = () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        const { x, y, ratio } = renderer.getCamera().getState();
        adjust({ camera: { x, y, ratio } });
      }, 400);
    };
    renderer.getCamera().on('updated', onCamera);
    const stopFonts = loadLabelFonts(scene, () => {
      labels.forgetWidths();
      // Only the names: drawing a large picture anew for each part of the font would hold up the first one.
      labels.draw();
      hulls.draw();
    });
    first.onReady(stage);
    return () => {
      clearTimeout(rest);
      stopFonts();
      drag.stop();
      first.onReady(undefined);
      labels.stop();
      hulls.stop();
      opened.current = undefined;
      renderer.kill();
    };
  }, [corpus]);

  // Positions first: what follows is drawn where the nodes now are.
  useEffect(() => {
    const stage = opened.current;
    // The scene was built where the nodes first were.
    if (!stage || stage.seen[0] === props.positions) return;
    // The frame must not follow a node that was put outside it.
    stage.renderer.setCustomBBox(props.pinned.size > 0 ? props.frame : null);
    moveScene(stage.scene, props.positions);
  }, [props.positions, props.frame, props.pinned]);

  useEffect(() => {
    const stage = opened.current;
    if (stage) attend(stage, props, corpus.graph, selected);
  });

  // Whatever was selected elsewhere comes into the picture.
  useEffect(() => {
    const stage = opened.current;
    if (!stage || !selected) return;
    const part = neighbourhoodOf(corpus.graph, selected, latest.current.props.shown);
    if (!part) return;
    const { width, height } = stage.renderer.getDimensions();
    const keys = corpus.graph.hasEdge(selected) ? part.nodes : [selected];
    const outside = [...keys].some((key) => {
      const data = stage.renderer.getNodeDisplayData(key);
      if (!data) return false;
      const { x, y } = stage.renderer.framedGraphToViewport(data);
      return x < 24 || y < 24 || x > width - 24 || y > height - 24;
    });
    if (!outside) return;
    const camera = cameraAround(stage.renderer, part.nodes);
    if (camera) moveCamera(stage.renderer, camera);
  }, [selected, corpus]);

  return <div ref={container} className={classes.stage} aria-hidden="true" data-testid="stage" />;
}
