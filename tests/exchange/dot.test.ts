import { parse } from '@ts-graphviz/ast';
import { describe, expect, it } from 'vitest';
import { exportedText, survivors } from './graph.ts';
import { fromAttributes } from './readers.ts';
import { survives } from './table.ts';

interface Literal {
  value: string;
}
interface Statement {
  type: string;
  id?: Literal;
  targets?: { id: Literal }[];
  children: { type: string; key: Literal; value: Literal }[];
}

/** What a quoted string of DOT stands for, line breaks of labels included. */
const text = (value: string): string => value.replace(/\\(["\\n])/g, (_all, c) => (c === 'n' ? '\n' : c));

describe('DOT', () => {
  it('is parsed by ts-graphviz', async () => {
    const { children } = parse(await exportedText('dot')) as unknown as {
      children: { type: string; children: Statement[] }[];
    };
    const statements = children.find(({ type }) => type === 'Graph')!.children;
    const attributes = ({ children: list }: Statement): Record<string, string> =>
      Object.fromEntries(
        list.filter(({ type }) => type === 'Attribute').map(({ key, value }) => [key.value, text(value.value)]),
      );
    const nodes = statements
      .filter(({ type }) => type === 'Node')
      .map((statement) => {
        const { xlabel, kind, fillcolor, pos } = attributes(statement);
        const [x, y] = pos!.replace('!', '').split(',').map(Number);
        return { key: text(statement.id!.value), label: xlabel, kind, color: fillcolor, x, y };
      });
    const edges = statements
      .filter(({ type }) => type === 'Edge')
      .map((statement) => {
        const { kind, color, weight, dir } = attributes(statement);
        const [source, target] = statement.targets!.map(({ id }) => text(id.value)) as [string, string];
        return { source, target, kind, color, weight: Number(weight), directed: dir !== 'none' };
      });
    const read = fromAttributes(nodes, edges, { node: (id) => id, edge: (id) => id });
    expect(survivors(read)).toEqual(survives.dot!.keeps);
  });
});
