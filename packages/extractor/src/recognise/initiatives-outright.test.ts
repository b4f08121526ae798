import { describe, expect, it } from 'vitest';
import { readResources } from '../read/resources.ts';
import { prepare } from '../structure/prepare.ts';
import { initiativeWords } from './initiative-heads.ts';
import { namesOutright } from './initiatives-outright.ts';

const { lexicon } = readResources(new URL('../../../../data', import.meta.url).pathname);
const words = initiativeWords(lexicon.initiatives);

/** Names that stand without quotation marks. */
function found(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  return [...new Set(namesOutright(doc, words, () => false).map(({ name }) => name))];
}

describe('namesOutright', () => {
  it.each<[string, string[]]>([
    ['村里开办了冬闲暖居点，老人有了去处。', ['冬闲暖居点']],
    ['把每月10日定为屋场议事日。', ['屋场议事日']],
    ['信用社推出妇女创业贷款，利息减半。', ['妇女创业贷款']],
    ['采取村点单、县派单、团送戏的办法，戏送到了家门口。', ['村点单、县派单、团送戏']],
    ['果农成立了沿河黄瓜运销队，统一装车。', ['沿河黄瓜运销队']],
    ['试行荒山入股分红制，农户成了股东。', ['荒山入股分红制']],
    ['实行“亲帮亲、邻帮邻”的三帮法，互助成风。', ['三帮法']],
    ['东岭镇的院坝说事会，一月一次。', ['院坝说事会']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '县里成立了领导小组，制定了方案。',
    '村里办起专业合作社，实行责任制。',
    '把星期五定为工作日。',
    '采取看一看、反复讨论研究后再定的办法。',
    '推行合同制，完善股份制。',
  ])('finds none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
