import { describe, expect, it } from 'vitest';
import { readResources } from '../read/resources.ts';
import { prepare } from '../structure/prepare.ts';
import { recogniseOrganizations } from './organizations.ts';
import { recognisePlaces } from './places.ts';

const { weights: _, ...resources } = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Names of the bodies that the rules alone find, in the words of the text. */
function found(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  return recogniseOrganizations(doc, resources, recognisePlaces(doc, resources)).map(({ name }) => name);
}

describe('bodies below the county’s committees and bureaus', () => {
  it.each<[string, string[]]>([
    ['县科委、县教委召开会议。', ['县科委', '县教委']],
    ['县公安局、县农行包抓旧县镇。', ['县公安局', '县农行']],
    ['县新华书店、县残联合办热线。', ['县新华书店', '县残联']],
    ['县作家协会、县一中发出倡议。', ['县作家协会', '县一中']],
    ['技术负责：县植保站。', ['县植保站']],
    ['县农业技术推广总站站长告诉记者。', ['县农业技术推广总站']],
    ['平远县仁居镇、平远县东石镇。仁居镇信用社、东石镇中心小学帮忙。', ['仁居镇信用社', '东石镇中心小学']],
    ['江桥镇金鹤居委会结成伙伴。', ['江桥镇金鹤居委会']],
    ['洮河拖拉机厂包了一乡。', ['洮河拖拉机厂']],
    ['先后成立了蚕桑协会党支部。', ['蚕桑协会党支部']],
    ['县林改办只好请县法院派人。', ['县林改办', '县法院']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each(['村小学、乡镇医院都要整修。', '各居委会、村民小组要开会。', '建成共享加工厂三个。'])(
    'finds none in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
