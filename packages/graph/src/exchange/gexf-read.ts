import { GubenError } from '../errors.ts';
import { parseGraphDocument } from '../parse.ts';
import { type GraphDocument, graphOptions } from '../schema/graph-document.ts';
import { readColumn } from './columns.ts';
import type { NodeStyle } from './node-style.ts';
import { ExchangeError, readXml } from './xml-reader.ts';

/** What a GEXF file holds. */
export interface GexfFile {
  version: string;
  nodes: number;
  edges: number;
  /** Positions, colours and sizes by id, which in our files is the key. */
  style: Map<string, NodeStyle>;
  /** The whole graph, where the file is one of ours that no other program has written again. */
  document?: GraphDocument;
}

interface Element {
  id: string;
  style: NodeStyle;
  /** Key, label and attributes, of files that are ours. */
  key: string;
  values: Record<string, unknown>;
  ends?: { source: string; target: string };
}

const readableVersions = ['1.1', '1.2', '1.3'];

const required = (attributes: Readonly<Record<string, string>>, name: string, element: string): string => {
  const value = attributes[name];
  if (value === undefined) throw new ExchangeError('gexf', `a ${element} has no ${name}`);
  return value;
};

const number = (attributes: Readonly<Record<string, string>>, name: string, element: string): number => {
  const text = required(attributes, name, element).trim();
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new ExchangeError('gexf', `${name} of a ${element} is no finite number: ${text}`);
  return value;
};

const hexPair = (channel: number): string =>
  Math.min(Math.max(Math.round(channel), 0), 255)
    .toString(16)
    .padStart(2, '0');

/** `#rrggbb` of a colour written in channels or as hex of 3, 6 or 8 digits; undefined for names. */
const colorOf = (attributes: Readonly<Record<string, string>>): string | undefined => {
  const { hex } = attributes;
  if (hex !== undefined) {
    const digits = hex.trim().replace(/^#/, '').toLowerCase();
    if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((d) => d + d).join('')}`;
    return /^[0-9a-f]{6}([0-9a-f]{2})?$/.test(digits) ? `#${digits.slice(0, 6)}` : undefined;
  }
  if (attributes.r === undefined) return undefined;
  return `#${['r', 'g', 'b'].map((channel) => hexPair(number(attributes, channel, 'color'))).join('')}`;
};

/**
 * Reads GEXF 1.1 to 1.3, from any program, piece by piece. A file of ours gives back the graph that was written.
 * @throws ExchangeError with the line where it is malformed, truncated, another kind of XML, or says what it may not
 */
export const readGexf = async (pieces: AsyncIterable<string> | Iterable<string>): Promise<GexfFile> => {
  const file: GexfFile = { version: '', nodes: 0, edges: 0, style: new Map() };
  let ours: GraphDocument['attributes'] | undefined;
  const nodes: GraphDocument['nodes'] = [];
  const edges: GraphDocument['edges'] = [];
  /** Our keys of nodes whose id differs from it. */
  const keys = new Map<string, string>();
  const path: string[] = [];
  /** Nodes and edges that are open: in old files nodes hold nodes. */
  const open: { of: 'node' | 'edge'; element: Element }[] = [];

  const finish = (of: 'node' | 'edge', { id, key, values, style, ends }: Element) => {
    if (of === 'node') {
      file.nodes += 1;
      if (key !== id) keys.set(id, key);
      if (Object.keys(style).length > 0) file.style.set(key, style);
      if (ours) nodes.push({ key, attributes: values as never });
    } else {
      file.edges += 1;
      if (ours && ends) edges.push({ key, ...ends, attributes: values as never });
    }
  };

  const openElement = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (path.length === 0) {
      if (name !== 'gexf') throw new ExchangeError('not-gexf', `it is XML but no GEXF: its root is <${name}>`);
      file.version = attributes.version?.trim() ?? '';
      if (!readableVersions.includes(file.version)) {
        throw new ExchangeError('gexf', `it is GEXF ${file.version || 'without a version'}; 1.1 to 1.3 can be read`);
      }
    }
    path.push(name);
    const current = open.at(-1);
    switch (name) {
      case 'node': {
        const id = required(attributes, 'id', 'node');
        const values = ours ? { label: attributes.label } : {};
        open.push({ of: 'node', element: { id, key: id, values, style: {} } });
        return;
      }
      case 'edge': {
        const ends = { source: required(attributes, 'source', 'edge'), target: required(attributes, 'target', 'edge') };
        const id = attributes.id ?? '';
        const values = ours ? { weight: number(attributes, 'weight', 'edge') } : {};
        open.push({ of: 'edge', element: { id, key: id, values, style: {}, ends } });
        return;
      }
      case 'attvalue':
        if (current) attvalue(current.of, current.element, attributes);
        return;
      case 'position':
        if (current)
          Object.assign(current.element.style, { x: number(attributes, 'x', name), y: number(attributes, 'y', name) });
        return;
      case 'color': {
        const color = colorOf(attributes);
        if (current && color !== undefined) current.element.style.color = color;
        return;
      }
      case 'size': {
        const size = number(attributes, 'value', name);
        if (current && size > 0) current.element.style.size = size;
        return;
      }
    }
  };

  const attvalue = (of: 'node' | 'edge', element: Element, attributes: Readonly<Record<string, string>>) => {
    const id = attributes.for ?? attributes.id;
    const { value } = attributes;
    if (id === undefined || value === undefined) throw new ExchangeError('gexf', 'an attvalue lacks its for or value');
    try {
      if (id === 'exact') {
        const { key, ...exact } = JSON.parse(value) as { key?: unknown };
        if (typeof key === 'string') element.key = key;
        if (ours) Object.assign(element.values, exact);
      } else if (ours) readColumn(of, of === 'edge' && id === 'relation' ? 'kind' : id, value, element.values);
    } catch {
      // Another program may have a column of this name.
      if (ours) throw new ExchangeError('gexf', `the value of ${id} is malformed`);
    }
  };

  await readXml(pieces, {
    instruction: (target, body) => {
      if (target !== 'guben' || path.length > 0) return;
      ours = JSON.parse(body) as GraphDocument['attributes'];
    },
    open: openElement,
    close: (name) => {
      path.pop();
      if (name !== 'node' && name !== 'edge') return;
      const closed = open.pop();
      if (closed) finish(closed.of, closed.element);
    },
  });
  if (!ours) return file;

  const keyOf = (id: string) => keys.get(id) ?? id;
  const document = {
    attributes: ours,
    options: { ...graphOptions },
    nodes,
    edges: edges.map((edge) => ({ ...edge, source: keyOf(edge.source), target: keyOf(edge.target) })),
  };
  try {
    return { ...file, document: parseGraphDocument(document) };
  } catch (error) {
    if (error instanceof GubenError) throw new ExchangeError('gexf', error.message);
    throw error;
  }
};
