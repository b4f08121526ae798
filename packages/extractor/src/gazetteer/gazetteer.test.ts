import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readGazetteer } from '../read/gazetteer.ts';
import { shortFormsOf, shortTownship, stemOf, unitOf } from './names.ts';
import { gazetteerFrom } from './tables.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const gazetteer = readGazetteer(`${root}data/gazetteer`);
const codes = (name: string, year?: number) => gazetteer.byName(name, year).map((division) => division.code);

it('is committed as the packages give it', () => {
  execFileSync(process.execPath, [`${root}scripts/derive-gazetteer.mjs`, '--check'], { stdio: 'pipe' });
}, 60_000);

describe('names by year', () => {
  it.each<[string, number, string[]]>([
    ['梅县', 2007, ['441421']],
    ['梅县', 2015, []],
    ['梅县区', 2007, []],
    ['梅县区', 2015, ['441403']],
    ['平远县', 1992, ['441426']],
    ['平远县', 2023, ['441426']],
    ['崇文区', 2008, ['110103']],
    ['崇文区', 2012, []],
    ['襄樊市', 2010, ['420600']],
    ['襄阳市', 2012, ['420600']],
    ['密云县', 2014, ['110228']],
    ['密云区', 2018, ['110118']],
    ['定安县', 2005, ['469025']],
    ['定安县', 2015, ['469021']],
    ['济源市', 2005, ['410881']],
    ['济源市', 2015, ['419001']],
    ['菏泽市', 2003, ['371700']],
    ['米林市', 2023, ['540481']],
    ['香港特别行政区', 1998, ['810000']],
  ])('%s in %i', (name, year, expected) => expect(codes(name, year)).toEqual(expected));

  it('takes both sides of the gap between the last revision and the latest table, the nearer one for a code', () => {
    expect(codes('桥东区', 2018)).toContain('130502');
    expect(codes('襄都区', 2018)).toEqual(['130502']);
    expect(gazetteer.byCode('130502', 2018)?.name).toBe('桥东区');
    expect(gazetteer.byCode('130502', 2021)?.name).toBe('襄都区');
  });

  it('knows the 28 county names that 64 counties share in 2023', () => {
    const byName = new Map<string, Set<string>>();
    for (const { divisions } of gazetteer.forms) {
      for (const { division, kind } of divisions) {
        if (kind !== 'full' || division.level !== 'county' || !gazetteer.holds(division, 2023)) continue;
        byName.set(division.name, (byName.get(division.name) ?? new Set()).add(division.code));
      }
    }
    const shared = [...byName].filter(([, list]) => list.size > 1);
    expect(shared).toHaveLength(28);
    expect(shared.reduce((sum, [, list]) => sum + list.size, 0)).toBe(64);
    expect(shared.map(([name]) => name)).toEqual(expect.arrayContaining(['鼓楼区', '朝阳区', '市中区', '新华区']));
  });
});

describe('what lies above and below', () => {
  const line = (code: string, year: number) =>
    gazetteer.ancestors(gazetteer.byCode(code, year)!, year).map((division) => division.name);
  it.each<[string, number, string[]]>([
    ['441421', 2007, ['梅州市', '广东省']],
    ['110105', 2007, ['北京市']],
    ['500114', 2007, ['重庆市']],
    ['429004', 2007, ['湖北省']],
    ['469021', 2015, ['海南省']],
    ['659001', 2015, ['新疆维吾尔自治区']],
    ['422801', 2015, ['恩施土家族苗族自治州', '湖北省']],
    ['441900', 2015, ['广东省']],
  ])('%s in %i', (code, year, expected) => expect(line(code, year)).toEqual(expected));

  it('lists the counties of a prefecture as of the year', () => {
    const names = (year: number) => gazetteer.children('441400', year).map((division) => division.name);
    expect(names(2007)).toEqual(['梅江区', '梅县', '大埔县', '丰顺县', '五华县', '平远县', '蕉岭县', '兴宁市']);
    expect(names(2015)).toContain('梅县区');
  });

  it('finds townships by name, by county and under an earlier county', () => {
    expect(gazetteer.townships('仁居镇').map((township) => township.parent)).toContain('441426');
    expect(gazetteer.townships('八江乡').concat(gazetteer.townships('八江镇'))).not.toHaveLength(0);
    expect(gazetteer.children('441421', 2007).map((township) => township.name)).toContain('雁洋镇');
    expect(gazetteer.children('441900', 2020).map((township) => township.name)).toContain('虎门镇');
    expect(gazetteer.townships('不存在镇')).toEqual([]);
    expect(gazetteer.byCode('441426100')?.level).toBe('township');
  });

  it('follows a unit through the years', () => {
    const county = gazetteer.byName('梅县', 2007)[0]!;
    expect(gazetteer.asOf(county, 2015)).toMatchObject({ code: '441403', name: '梅县区' });
    expect(gazetteer.asOf(gazetteer.byName('梅县区', 2015)[0]!, 2007)).toMatchObject({ code: '441421' });
    expect(gazetteer.asOf(gazetteer.byName('崇文区', 2007)[0]!, 2015)).toBeUndefined();
  });
});

describe('forms of names', () => {
  it.each<[string, string | undefined, string[]]>([
    ['平远县', '平远', []],
    ['梅州市', '梅州', []],
    ['梅县', undefined, []],
    ['广东省', '广东', []],
    ['广西壮族自治区', '广西', []],
    ['内蒙古自治区', '内蒙古', []],
    ['新疆维吾尔自治区', '新疆', []],
    ['香港特别行政区', '香港', []],
    ['恩施土家族苗族自治州', '恩施', ['恩施州']],
    ['伊犁哈萨克自治州', '伊犁', ['伊犁州']],
    ['双江拉祜族佤族布朗族傣族自治县', '双江', ['双江县']],
    ['积石山保安族东乡族撒拉族自治县', '积石山', ['积石山县']],
    ['龙胜各族自治县', '龙胜', ['龙胜县']],
    ['东乡族自治县', '东乡', ['东乡县']],
    ['鄂温克族自治旗', '鄂温克', ['鄂温克旗']],
    ['鄂伦春自治旗', '鄂伦春', ['鄂伦春旗']],
    ['前郭尔罗斯蒙古族自治县', '前郭尔罗斯', ['前郭尔罗斯县']],
    ['科尔沁左翼中旗', undefined, ['科左中旗']],
    ['土默特左旗', undefined, []],
    ['锡林郭勒盟', '锡林郭勒', ['锡盟']],
    ['大兴安岭地区', '大兴安岭', []],
    ['浦东新区', '浦东', []],
    ['神农架林区', '神农架', []],
    ['合肥高新技术产业开发区', undefined, []],
  ])('%s', (name, stem, shorts) => {
    expect(stemOf(name)).toBe(stem);
    expect(shortFormsOf(name)).toEqual(shorts);
  });

  it('shortens national townships', () => {
    expect(shortTownship('芭蕉侗族乡')).toBe('芭蕉乡');
    expect(shortTownship('仁居镇')).toBeUndefined();
  });

  it('tells the unit that a bare reference would name', () => {
    expect(
      ['恩施土家族苗族自治州', '梅州市', '广西壮族自治区', '大兴安岭地区', '正蓝旗', '麦子店街道'].map(unitOf),
    ).toEqual(['州', '市', '区', '地区', '旗', '街道']);
  });
});

it('knows names of villages, and hardly anything else', () => {
  expect(gazetteer.isVillageName('官仁', 'village')).toBe(true);
  expect(gazetteer.isVillageName('二道河子', 'village')).toBe(true);
  // Strings that no village bears: at a false-positive rate of 4 %, more than 80 of 1,000 would mean a broken hash.
  const made = Array.from(
    { length: 1000 },
    (_, i) => `${String.fromCharCode(0x9a00 + i)}${String.fromCharCode(0x9f00 - i)}`,
  );
  expect(made.filter((name) => gazetteer.isVillageName(name, 'village')).length).toBeLessThan(80);
});

it('refuses tables that are not its own, with file and line', () => {
  const tables = {
    divisions: readFileSync(`${root}data/gazetteer/divisions.tsv`, 'utf8'),
    townships: readFileSync(`${root}data/gazetteer/townships.tsv`, 'utf8'),
    villageNames: readFileSync(`${root}data/gazetteer/village-names.txt`, 'utf8'),
  };
  expect(() => gazetteerFrom({ ...tables, divisions: 'code,name' })).toThrow(/divisions\.tsv: not a gazetteer table/);
  expect(() => gazetteerFrom({ ...tables, divisions: tables.divisions.replace('110000\t', '11\t') })).toThrow(
    /divisions\.tsv:2/,
  );
  expect(() => gazetteerFrom({ ...tables, villageNames: '' })).toThrow(/village-names\.txt/);
  expect(() => readGazetteer(`${root}data/none`)).toThrow(/divisions\.tsv.*derive-gazetteer/);
});
