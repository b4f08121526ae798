import { describe, expect, it } from 'vitest';
import type { Actor } from './actors.ts';
import { beginsClause, firstOfChain, leading, partners } from './subject-clauses.ts';

/** Actors of a text: what stands between ‹ and ›, which are no part of it. */
function actorsIn(marked: string): { text: string; actors: Actor[] } {
  const actors: Actor[] = [];
  let text = '';
  for (const [, before, name] of marked.matchAll(/([^‹›]*)(?:‹([^‹›]*)›)?/g)) {
    text += before;
    if (name === undefined) continue;
    actors.push({ start: text.length, end: text.length + name.length } as Actor);
    text += name;
  }
  return { text, actors };
}
const named = (marked: string, choose: (text: string, actors: Actor[]) => readonly Actor[]): string[] => {
  const { text, actors } = actorsIn(marked);
  return choose(text, actors).map(({ start, end }) => text.slice(start, end));
};

describe('actors beside others', () => {
  it.each<[string, string]>([
    ['‹县委›、‹县政府›推行', '县委'],
    ['‹县委›决定，‹县政府›推行', '县政府'],
  ])('chain: %s', (marked, first) => {
    expect(named(marked, (text, actors) => [actors[firstOfChain(text, actors, actors.length - 1)]!])).toEqual([first]);
  });

  it.each<[string, string[]]>([
    ['‹镇党委›同‹县工会›、‹县职教中心›合办', ['县工会', '县职教中心']],
    ['‹镇党委›同‹县工会›商量', []],
    ['‹镇党委›到‹县工会›合办', []],
  ])('partners: %s', (marked, expected) => {
    expect(named(marked, (text, actors) => partners(text, actors, 1))).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['由‹司法局›牵头，‹信访局›具体负责', ['司法局']],
    ['‹司法局›牵头，‹信访局›具体负责', []],
  ])('leading: %s', (marked, expected) => {
    expect(named(marked, (text, actors) => leading(text, actors, 1))).toEqual(expected);
  });
});

describe('beginsClause', () => {
  it.each<[string, boolean]>([
    ['‹东岭镇›推行', true],
    ['2010年以来，‹东岭镇›推行', true],
    ['会议要求‹县妇联›办好', true],
    ['对岸的‹西坡镇›推行', true],
    ['一是‹县妇联›办好', true],
    ['对‹东岭镇›推行', false],
    ['干部纷纷来到‹东岭镇›', false],
  ])('%s', (marked, expected) => {
    const { text, actors } = actorsIn(marked);
    expect(beginsClause(text, actors[0]!, { start: 0, end: text.length })).toBe(expected);
  });
});
