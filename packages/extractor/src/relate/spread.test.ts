import { describe, expect, it } from 'vitest';
import { extract } from '../pipeline.ts';
import { readResources } from '../read/resources.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Who takes up or decides what, as `who → what`. */
function spread(text: string): string[] {
  const whole = `平远县工作情况\n\n平远县人民政府\n2008年3月\n\n　　${text}`;
  const source = { id: 't', path: 't.txt', text: whole, sha256: '0'.repeat(64), encoding: 'utf-8' };
  const { graph } = extract([source], resources);
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => /^implements\/(?:taken-up|decided)$/.test(edge.attributes.rule))
    .map((edge) => `${label.get(edge.source)} → ${label.get(edge.target)}`)
    .sort();
}

describe('what spreads', () => {
  it.each<[string, string, string[]]>([
    ['to who takes it up', '仁居镇推行“板凳会”制度。东石镇照搬了这套办法。', ['东石镇 → “板凳会”制度']],
    [
      'to several at once',
      '仁居镇推行“板凳会”制度。东石镇、大柘镇随后跟进。',
      ['东石镇 → “板凳会”制度', '大柘镇 → “板凳会”制度'],
    ],
    ['by a decision that a title tells', '县委印发《关于推行“板凳会”制度的意见》。', ['中共平远县委 → “板凳会”制度']],
  ])('%s', (_name, text, expected) => {
    expect(spread(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['where another name stands beside', '仁居镇推行“板凳会”制度。东石镇推广“连心卡”。'],
    ['where somebody only comes to see', '仁居镇推行“板凳会”制度。东石镇派人参观。'],
    ['where nothing was named', '东石镇照搬了这套办法。'],
  ])('not %s', (_name, text) => {
    expect(spread(text)).toEqual([]);
  });
});
