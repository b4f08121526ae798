import { describe, expect, it } from 'vitest';
import { exportedText, type ReadGraph, require, survivors } from './graph.ts';
import { fromAttributes } from './readers.ts';
import { survives } from './table.ts';

interface Context {
  ruleIndex?: number;
  children?: Context[];
  getText(): string;
}

const { CypherLexer, CypherParser } = require('@neo4j-cypher/antlr4');
const { default: antlr } = require('@neo4j-cypher/antlr4-browser');

/** Statements as Neo4j's grammar parses them, and what it has against them. */
const parse = (text: string): { tree: Context; rules: string[]; errors: string[] } => {
  const parser = new CypherParser(new antlr.CommonTokenStream(new CypherLexer(new antlr.InputStream(text))));
  const errors: string[] = [];
  parser.removeErrorListeners();
  parser.addErrorListener({
    syntaxError: (_recognizer: unknown, _symbol: unknown, line: number, column: number, message: string) =>
      errors.push(`${line}:${column} ${message}`),
    reportAmbiguity: () => {},
    reportAttemptingFullContext: () => {},
    reportContextSensitivity: () => {},
  });
  return { tree: parser.cypher(), rules: parser.ruleNames, errors };
};

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The text that a literal of Cypher stands for. */
const unquoted = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_all, hex, c) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (escapes[c] ?? c),
    );

/** The value of a literal, by the nodes of the parse tree. */
const evaluate = (context: Context, rules: readonly string[]): unknown => {
  const rule = context.ruleIndex === undefined ? '' : rules[context.ruleIndex]!;
  const children = context.children ?? [];
  const named = (name: string) => children.filter((c) => c.ruleIndex !== undefined && rules[c.ruleIndex] === name);
  if (rule === 'stringLiteral') return unquoted(context.getText());
  if (rule === 'numberLiteral') return Number(context.getText());
  if (rule === 'listLiteral') return named('expression').map((c) => evaluate(c, rules));
  if (rule === 'mapLiteral') {
    const entries = named('literalEntry').map(({ children: parts = [] }) => {
      const inner = parts.filter((c) => c.ruleIndex !== undefined);
      return [inner[0]!.getText().replace(/^`|`$/g, ''), evaluate(inner.at(-1)!, rules)];
    });
    return Object.fromEntries(entries);
  }
  // A sign stands beside its number.
  if (children.length > 1 && /^-[\d.]/.test(context.getText())) return Number(context.getText());
  const inner = children.filter((c) => c.ruleIndex !== undefined);
  return inner.length === 1 ? evaluate(inner[0]!, rules) : undefined;
};

const contexts = (context: Context, rules: readonly string[], name: string): Context[] => {
  if (context.ruleIndex !== undefined && rules[context.ruleIndex] === name) return [context];
  return (context.children ?? []).flatMap((child) => contexts(child, rules, name));
};

describe('Cypher', () => {
  it('is parsed by the grammar of Neo4j', async () => {
    const text = await exportedText('cypher');
    const [comment, constraint, ...rest] = text.split('\n');
    expect(comment).toMatch(/^\/\/ /);
    // This grammar is older than the form of constraints that Neo4j 5 wants.
    expect(constraint).toBe('CREATE CONSTRAINT guben_key IF NOT EXISTS FOR (n:Guben) REQUIRE n.key IS UNIQUE;');
    const { tree, rules, errors } = parse(rest.join('\n').trimEnd().replace(/;$/, ''));
    expect(errors).toEqual([]);
    const rows = contexts(tree, rules, 'unwindClause').flatMap(
      (clause) => evaluate(contexts(clause, rules, 'listLiteral')[0]!, rules) as Record<string, unknown>[],
    );
    const values = (row: Record<string, unknown>) => row.properties as Record<string, unknown>;
    const nodes = rows
      .filter((row) => row.from === undefined)
      .map((row) => ({ ...values(row), key: row.key as string }));
    const edges = rows
      .filter((row) => row.from !== undefined)
      .map((row) => ({ ...values(row), source: row.from as string, target: row.to as string, directed: true }));
    const read: ReadGraph = fromAttributes(nodes, edges, { node: (id) => id, edge: (id) => id });
    expect(survivors(read)).toEqual(survives.cypher!.keeps);
  });

  it('that is malformed is not', () => {
    expect(parse("UNWIND [{key: 'a}] AS row MERGE (n {key: row.key});").errors).not.toEqual([]);
  });
});
