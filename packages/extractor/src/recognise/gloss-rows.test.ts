import { describe, expect, it } from 'vitest';
import { extract } from '../pipeline.ts';
import { readResources } from '../read/resources.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** The components that a text's only composed initiative is found to have. */
function components(text: string): string[] {
  const { graph } = extract([{ id: 't', path: 't.txt', text, sha256: '0'.repeat(64), encoding: 'utf-8' }], resources);
  const label = new Map(graph.nodes.map((node) => [node.key, node.attributes.label]));
  return graph.edges
    .filter((edge) => edge.attributes.kind === 'part-of' && /^(?:practice|slogan|program)\//.test(edge.source))
    .map((edge) => label.get(edge.source)!)
    .sort();
}

describe('names that are rows of digits or characters', () => {
  it.each<[string, string, string[]]>([
    [
      'digits, each in its item',
      '平远县推行“321”驻村制，每周三天驻村、两天入户、一天学习。',
      ['一天学习', '两天入户', '每周三天驻村'],
    ],
    [
      'numerals, each in its item',
      '平远县实行“四三二一”分配制：四成分给农户，三成投入再生产，二成办公益，一成留作储备。',
      ['一成留作储备', '三成投入再生产', '二成办公益', '四成分给农户'],
    ],
    ['digits that the items do not hold', '平远县推行“321”驻村制，干部作风好转、群众满意、矛盾减少。', []],
    [
      'characters, each explained',
      '平远县推行“望闻问切”四步工作法：望，看家境好不好；闻，听邻里怎么说；问，问清原因；切，对症开方子。',
      ['听邻里怎么说', '对症开方子', '看家境好不好', '问清原因'].sort(),
    ],
    ['characters, one of them not explained', '平远县推行“望闻问切”工作法：望，看家境；闻，听邻里。', []],
    [
      'a list whose characters are counted',
      '平远县坚持“管住、管好、管活、管严”八字方针。',
      ['管严', '管住', '管好', '管活'].sort(),
    ],
    ['a list of another length', '平远县坚持“管住、管好、管活”八字方针。', []],
  ])('%s', (_name, text, expected) => {
    expect(components(text)).toEqual(expected);
  });
});
