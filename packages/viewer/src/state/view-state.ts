import type { EdgeKind, MatrixField, NodeKind } from '@guben/graph';
import type { Pin } from './pins.ts';

export const viewNames = ['graph', 'matrix', 'compare', 'table', 'text', 'map', 'time'] as const;
export type ViewName = (typeof viewNames)[number];

export const layoutNames = ['county', 'columns', 'topic', 'force', 'hierarchy', 'circular', 'imported'] as const;
export type LayoutName = (typeof layoutNames)[number];

/** What is worked out of the graph for each node. */
export const metricNames = ['degree', 'pagerank', 'betweenness'] as const;
export type MetricChoice = (typeof metricNames)[number];

export const sizeChoices = ['importance', ...metricNames] as const;
export type SizeChoice = (typeof sizeChoices)[number];

export const colorChoices = ['kind', 'family', 'county', ...metricNames] as const;
export type ColorChoice = (typeof colorChoices)[number];

/** What narrows the graph down. Lists are sorted, so that equal filters give equal addresses. */
export interface FilterState {
  /** Kinds that are not shown. */
  hiddenKinds: NodeKind[];
  hiddenEdgeKinds: EdgeKind[];
  /** Keys of places, topics and families; empty: all. */
  places: string[];
  topics: string[];
  families: string[];
  sources: string[];
  /** 0–1. */
  minConfidence: number;
  minSimilarity: number;
  minDegree: number;
  /** A further condition in the filter language that the command line and the exports share; '' for none. */
  expression: string;
}

/** A stretch of a source that the reader is asked to look at: offsets in UTF-16 code units. */
export interface Passage {
  source: string;
  start: number;
  end: number;
}

export interface CameraView {
  x: number;
  y: number;
  ratio: number;
}

/** Everything that a link carries to a colleague. Selection, filter and the rest hold in all views. */
export interface ViewState {
  view: ViewName;
  /** Key of the selected node or edge. */
  selected: string | undefined;
  filter: FilterState;
  layout: LayoutName;
  size: SizeChoice;
  color: ColorChoice;
  /** 0: the whole graph; else only what is that many steps from the selection. */
  depth: number;
  /** The two ends of a path. */
  from: string | undefined;
  to: string | undefined;
  /** Keys of the places that the compare view sets side by side. */
  compared: string[];
  passage: Passage | undefined;
  /** What the table lists. */
  table: 'nodes' | 'edges';
  /** Columns of the matrix; undefined: families where there are any. */
  matrix: MatrixField | undefined;
  camera: CameraView | undefined;
  /** Nodes that were put somewhere and stay there, each once. */
  pins: readonly Pin[];
}

/** The kinds hidden until asked for: figures are many and say little as dots. */
export const defaultFilter: FilterState = {
  hiddenKinds: ['figure'],
  hiddenEdgeKinds: [],
  places: [],
  topics: [],
  families: [],
  sources: [],
  minConfidence: 0,
  minSimilarity: 0,
  minDegree: 0,
  expression: '',
};

export const defaultState: ViewState = {
  view: 'graph',
  selected: undefined,
  filter: defaultFilter,
  layout: 'county',
  size: 'importance',
  color: 'kind',
  depth: 0,
  from: undefined,
  to: undefined,
  compared: [],
  passage: undefined,
  table: 'nodes',
  matrix: undefined,
  camera: undefined,
  pins: [],
};
