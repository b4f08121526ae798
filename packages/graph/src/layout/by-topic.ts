import type { GubenGraph } from '../graph.ts';
import { outEdges } from '../query/access.ts';
import { isInitiative } from '../schema/kinds.ts';
import { type Group, layOutBlock } from './block.ts';
import { boxesOf, type Layout } from './boxes.ts';
import { packAround } from './pack.ts';
import { aroundBlock } from './periphery.ts';

const blockGap = 56;

/** The topic that a node addresses most surely; of equals the first. */
const topicOf = (graph: GubenGraph, key: string): string | undefined => {
  const edges = outEdges(graph, key, 'addresses');
  return edges.sort((a, b) => b.attributes.confidence - a.attributes.confidence)[0]?.target;
};

/**
 * A block for each topic with the documents and initiatives that address it, around a block of those without one and of
 * the places and bodies; figures around the whole. No two nodes or labels overlap.
 */
export const byTopic = (graph: GubenGraph): Layout => {
  const boxes = boxesOf(graph);
  const groups = new Map<string, Group>();
  const central: Group = { left: [], middle: [], right: [] };
  const outside: string[] = [];
  graph.forEachNode((key, { kind }) => {
    if (kind === 'topic') groups.set(key, { hub: key, left: [], middle: [], right: [] });
  });
  graph.forEachNode((key, { kind }) => {
    if (kind === 'topic') return;
    if (kind === 'figure') return void outside.push(key);
    const topic = topicOf(graph, key);
    const group = (topic === undefined ? undefined : groups.get(topic)) ?? central;
    if (kind === 'document') group.left.push(key);
    else if (isInitiative(kind)) group.right.push(key);
    else group.middle.push(key);
  });
  const blocks = [...groups.values()].map((group) => layOutBlock(group, boxes));
  const inner = packAround(layOutBlock(central, boxes), blocks, blockGap);
  return new Map([...inner.layout, ...aroundBlock(graph, inner, outside, boxes)]);
};
