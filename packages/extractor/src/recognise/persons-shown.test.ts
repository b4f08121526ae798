import { describe, expect, it } from 'vitest';
import { readResources } from '../read/resources.ts';
import { prepare } from '../structure/prepare.ts';
import { recogniseOrganizations } from './organizations.ts';
import { recognisePersons } from './persons.ts';
import { recognisePlaces } from './places.ts';

const resources = readResources(new URL('../../../../data', import.meta.url).pathname);

/** Persons as `name rule`, where the text's places and bodies are known. */
function found(text: string): string[] {
  const doc = prepare({ id: 't', path: 't.txt', text, sha256: '', encoding: 'utf-8' });
  const places = recognisePlaces(doc, resources);
  const organizations = recogniseOrganizations(doc, resources, places);
  return recognisePersons(doc, resources, organizations, places).map(({ name, rule }) => `${name} ${rule}`);
}

describe('names with brackets behind them', () => {
  it.each<[string, string[]]>([
    ['卫春山（郭道煤矿矿长）说，安全第一。', ['卫春山 before-bracket']],
    ['同桌还有一人，覃秀珍（女，瑶族）。', ['覃秀珍 before-bracket']],
    ['吴海生（平远县人民政府）来信说，路修通了。', ['吴海生 before-bracket']],
    ['活动圆满结束。（闵小平、芮军）', ['闵小平 in-parentheses', '芮军 in-parentheses']],
    ['活动圆满结束，大家都说好。\n（闵小平 芮军）', ['闵小平 in-parentheses', '芮军 in-parentheses']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['高标准（试行）已经印发。', '任务（三项）已经完成。', '会议开得好。（另文 附后）'])(
    'finds nobody in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('names that their characters and their neighbours show', () => {
  it.each<[string, string[]]>([
    ['猎手谢金宝还记得那年的雪。', ['谢金宝 behind-role']],
    ['三年级的曾小慧每天走五里路。', ['曾小慧 behind-role']],
    ['平远县仁居镇张春兰家庭被评为示范户。', ['张春兰 behind-role']],
    ['那天，李秀英说起了从前。', ['李秀英 likely']],
    ['区房管局局长汤以恒说，难的是人心。', ['汤以恒 after-post']],
    ['社会学教授穆怀中认为，不能靠盆景。', ['穆怀中 after-post']],
    ['由外出能人曲比史哈带队到西昌。', ['曲比史哈 after-post']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['开展的高标准农田建设。', '张家村的林果业发展很快。', '如今，金银花开满山坡。', '平远县文明新风扑面而来。'])(
    'finds nobody in %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
