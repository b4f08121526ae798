import { useEffect, useRef } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import { adjust, select, useView } from '../state/store.ts';
import { dragNodes } from './drag.ts';
import { neighbourhoodOf, type Part } from './focus.ts';
import { loadLabelFonts } from './fonts.ts';
import { LabelLayer, type LabelStyle } from './label-layer.ts';
import type { Attention, Palette } from './look.ts';
import { cameraAround, type Looks, moveCamera, openRenderer, type Renderer } from './renderer.ts';
import classes from './Stage.module.css';
import { buildScene, moveScene, type Positions, type SceneGraph } from './scene.ts';

export interface StageHandle {
  renderer: Renderer;
  labels: LabelLayer;
  looks: Looks;
}

interface StageProps {
  shown: Part;
  positions: Positions;
  palette: Palette;
  labelStyle: LabelStyle;
  /** Stands out beside the selection: a path. */
  path: Part | undefined;
  sizes: ReadonlyMap<string, number> | undefined;
  /** Called with the handle when the stage is ready, and with undefined when it goes. */
  onReady: (handle: StageHandle | undefined) => void;
}

/** Says on a refresh what stands out, and draws it. */
function attend(
  stage: Opened,
  props: StageProps,
  graph: ReturnType<typeof useCorpus>['graph'],
  selected: string | undefined,
) {
  const { shown, path, sizes } = props;
  const { hovered } = stage;
  const focus = path ?? neighbourhoodOf(graph, selected, shown) ?? neighbourhoodOf(graph, hovered, shown);
  const { width, height } = stage.renderer.getDimensions();
  const scale = scaleFor(Math.min(width, height));
  const attention: Attention = { nodes: shown.nodes, edges: shown.edges, selected, hovered, focus, scale, sizes };
  stage.looks.attention = attention;
  stage.looks.palette = props.palette;
  const forced = new Set<string>();
  if (hovered) forced.add(hovered);
  if (selected && graph.hasNode(selected)) forced.add(selected);
  if (selected && graph.hasEdge(selected)) for (const end of graph.extremities(selected)) forced.add(end);
  if (path) for (const key of path.nodes) forced.add(key);
  stage.labels.state = {
    style: props.labelStyle,
    visible: (key) => shown.nodes.has(key),
    forced,
    focus: focus?.nodes,
  };
  stage.renderer.refresh({ skipIndexation: true });
}

/** Dots that are right on a screen of 640 pixels would crowd a phone's. */
const scaleFor = (side: number): number => Math.min(1, Math.max(0.5, side / 640));

interface Opened extends StageHandle {
  scene: SceneGraph;
  hovered: string | undefined;
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
    const looks: Looks = {
      palette: first.palette,
      attention: { ...first.shown, selected: undefined, hovered: undefined, focus: undefined, scale: 1 },
    };
    const renderer = openRenderer(scene, element, looks);
    const labels = new LabelLayer(renderer, {
      style: first.labelStyle,
      visible: () => true,
      forced: new Set(),
      focus: undefined,
    });
    const stage: Opened = { renderer, labels, looks, scene, hovered: undefined };
    opened.current = stage;
    const attendNow = () => attend(stage, latest.current.props, corpus.graph, latest.current.selected);

    const camera = useView.getState().camera;
    if (camera) renderer.getCamera().setState(camera);
    renderer.on('clickNode', ({ node }) => select(node));
    renderer.on('clickEdge', ({ edge }) => select(edge));
    renderer.on('clickStage', () => select(undefined));
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
    const stopDragging = dragNodes(renderer);
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
      renderer.scheduleRender();
    });
    attendNow();
    first.onReady(stage);
    return () => {
      clearTimeout(rest);
      stopFonts();
      stopDragging();
      first.onReady(undefined);
      labels.stop();
      opened.current = undefined;
      renderer.kill();
    };
  }, [corpus]);

  // Positions first: what follows is drawn where the nodes now are.
  useEffect(() => {
    const stage = opened.current;
    if (!stage) return;
    moveScene(stage.scene, props.positions);
  }, [props.positions]);

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
