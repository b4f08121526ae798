/**
 * The view state in the fragment of the address: `#/graph?sel=practice/…&hide=figure,person`.
 * What equals the default is left out, so that an address is as short as what it says.
 */
import { type EdgeKind, edgeKinds, matrixFields, type NodeKind, nodeKinds } from '@guben/graph';
import { mostInAddress, readPin, writePin } from './pins.ts';
import {
  colorChoices,
  defaultFilter,
  defaultState,
  type FilterState,
  layoutNames,
  sizeChoices,
  type ViewState,
  viewNames,
} from './view-state.ts';

/** Keys may hold commas, so lists are joined by a character that no key holds. */
const separator = '~';

const oneOf = <T extends string>(choices: readonly T[], value: string | null, fallback: T): T =>
  choices.includes(value as T) ? (value as T) : fallback;

const list = (value: string | null): string[] => (value ? value.split(separator).filter(Boolean) : []);

const share = (value: string | null): number => {
  const number = Number(value ?? 0);
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 0;
};

const count = (value: string | null, most: number): number => {
  const number = Math.trunc(Number(value ?? 0));
  return Number.isFinite(number) ? Math.min(most, Math.max(0, number)) : 0;
};

const listParameters = ['places', 'topics', 'families', 'sources'] as const satisfies readonly (keyof FilterState)[];

/** The fragment (with its #) that says a state. */
export function addressOf(state: ViewState): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | number | undefined, standard: string | number | undefined) => {
    if (value !== undefined && value !== standard) parameters.set(name, String(value));
  };
  const { filter } = state;
  put('sel', state.selected, undefined);
  put('layout', state.layout, defaultState.layout);
  put('size', state.size, defaultState.size);
  put('color', state.color, defaultState.color);
  put('depth', state.depth, 0);
  put('from', state.from, undefined);
  put('to', state.to, undefined);
  put('hide', filter.hiddenKinds.join(separator), defaultFilter.hiddenKinds.join(separator));
  put('hide-edges', filter.hiddenEdgeKinds.join(separator), '');
  for (const name of listParameters) put(name, filter[name].join(separator), '');
  put('confidence', filter.minConfidence, 0);
  put('similarity', filter.minSimilarity, 0);
  put('degree', filter.minDegree, 0);
  put('q', filter.expression, '');
  put('compare', state.compared.join(separator), '');
  put('table', state.table, defaultState.table);
  put('matrix', state.matrix, undefined);
  if (state.passage) put('at', `${state.passage.start}-${state.passage.end}@${state.passage.source}`, undefined);
  if (state.camera) {
    const { x, y, ratio } = state.camera;
    put('camera', [x, y, ratio].map((value) => Number(value.toFixed(4))).join(separator), undefined);
  }
  if (state.pins.length <= mostInAddress) put('pins', state.pins.map(writePin).join(separator), '');
  const query = parameters.toString();
  return `#/${state.view}${query ? `?${query}` : ''}`;
}

/** The state that a fragment says; whatever it gets wrong is the default. Never throws. */
export function stateOf(address: string): ViewState {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?', 2);
  const parameters = new URLSearchParams(query);
  const get = (name: string) => parameters.get(name);
  const kinds = (name: string, all: readonly string[], standard: readonly string[]) =>
    parameters.has(name) ? list(get(name)).filter((kind) => all.includes(kind)) : [...standard];
  const at = /^(\d+)-(\d+)@(.+)$/s.exec(get('at') ?? '');
  const camera = list(get('camera')).map(Number);
  return {
    view: oneOf(viewNames, path, defaultState.view),
    selected: get('sel') ?? undefined,
    filter: {
      hiddenKinds: kinds('hide', nodeKinds, defaultFilter.hiddenKinds) as NodeKind[],
      hiddenEdgeKinds: kinds('hide-edges', edgeKinds, []) as EdgeKind[],
      places: list(get('places')),
      topics: list(get('topics')),
      families: list(get('families')),
      sources: list(get('sources')),
      minConfidence: share(get('confidence')),
      minSimilarity: share(get('similarity')),
      minDegree: count(get('degree'), 1000),
      expression: get('q') ?? '',
    },
    layout: oneOf(layoutNames, get('layout'), defaultState.layout),
    size: oneOf(sizeChoices, get('size'), defaultState.size),
    color: oneOf(colorChoices, get('color'), defaultState.color),
    depth: count(get('depth'), 3),
    from: get('from') ?? undefined,
    to: get('to') ?? undefined,
    compared: list(get('compare')),
    table: oneOf(['nodes', 'edges'], get('table'), defaultState.table),
    matrix: matrixFields.find((field) => field === get('matrix')),
    passage: at ? { start: Number(at[1]), end: Number(at[2]), source: at[3]! } : undefined,
    camera:
      camera.length === 3 && camera.every(Number.isFinite) && camera[2]! > 0
        ? { x: camera[0]!, y: camera[1]!, ratio: camera[2]! }
        : undefined,
    pins: list(get('pins')).flatMap(readPin),
  };
}
