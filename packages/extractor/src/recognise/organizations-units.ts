import { isHan } from '../text/doc.ts';
import type { OrganizationMention } from '../text/mentions.ts';
import type { Scan } from './organizations-names.ts';
import { isPlain } from './organizations-offices.ts';

/** Longest name, in code units, of a part of an office before its cell. */
const longestUnit = 12;
const unitRoles = new Set([
  'government-department',
  'court',
  'procuratorate',
  'hospital',
  'school',
  'company',
  'institution',
]);

/** Words of more than one character end a unit's name; single ones may stand in it (第一税务所). */
const inUnits: ReadonlySet<string> = new Set();

/** Bodies that have branches and sections of their own. */
const withParts =
  /(?:局|委|部|厅|办|办公室|政府|行署|法院|检察院|银行|大学|学院|海关|政协|人大|联合会|联社|供电公司|电力公司|党校)$/;
const nameChars = '(?!生|的|和|与|等|在|对|将|把|从|向|为|是|有|会同|联合|关于|负责|牵头)[\\u4e00-\\u9fff]';

/** What the name of a body goes on with, by what the body ends in: 某银行 + 练市支行, 某市公安局 + 吴兴区分局. */
const branches: readonly [ending: RegExp, branch: RegExp][] = [
  [/银行$/, /^[\u4e00-\u9fff]{2,6}?(?:支行|分行|分理处|营业所|营业部)/],
  [/局$/, /^[\u4e00-\u9fff]{1,5}?(?:[市县区旗镇]|新城|开发区|高新区)分局/],
  [
    /局$/,
    /^(?!各|下属|所属|副|党)[\u4e00-\u9fff]{2,4}?分局(?!长[，。；：、（\s\u4e00-\u9fff](?![^，。；\n]{0,4}派出所))/,
  ],
  [/(?:大学|学院)$/, /^(?!生|的|和|与|等)[\u4e00-\u9fff]{2,8}?(?:学院|研究院|研究中心)/],
  [
    /(?:大学|学院)$/,
    /^(?:[\u4e00-\u9fff]{1,4}学院)?(?:附属|第[一二三四五]附属)[\u4e00-\u9fff]{0,6}?(?:医院|中学|小学)/,
  ],
];

/** 某县司法局|曹庄司法所, 某县法院|驻镇法庭: an outpost, by a word that only ends names. */
const outpost = new RegExp(
  `^(?:派?驻)?(?:${nameChars}){1,6}?(?:司法所|派出所|供电所|税务所|工商所|营业所|检察室|人民法庭|法庭|办事处|工作队|中队|大队)|^(?:课题组|督导组|驻村工作队)`,
);
/** 某县财政局|农财股: a section. Its last character begins other words too, so that something must show the end of the name. */
const section = new RegExp(
  `^(?:${nameChars}){1,6}?(?:[股科室处]|支队|中心|站)(?=$|[\\s，。；：、（）]|会同|统计|汇总|同志|牵头|负责|承担|提供|配合|联合|[股科室处站队]长|副[股科室处站队]长|主任|党支部)`,
);
/** Words that end like a section and are none: 某局各科室, 某局办公室. */
const noSection =
  /^(?:各|有关|相关|机关|下属|所属|两|三|几)|(?:科室|会议室|教室|浴室|实验室|工作室|办公室|好处|住处|到处|益处|害处)$/;

/** How a body's name goes on: a branch, an outpost, a section. */
function partOf(text: string, end: number, name: string): string | undefined {
  const following = text.slice(end, end + longestUnit + 8);
  for (const [ending, branch] of branches) {
    const found = ending.test(name) ? branch.exec(following.slice(0, longestUnit))?.[0] : undefined;
    if (found !== undefined) return found;
  }
  if (!withParts.test(name)) return undefined;
  const found = outpost.exec(following)?.[0] ?? section.exec(following)?.[0];
  return found === undefined || noSection.test(found) ? undefined : found;
}

/** A body with the branch or section that its name goes on with; a branch may have one of its own. */
function withBranch(scan: Scan, whole: OrganizationMention): OrganizationMention {
  let body = whole;
  for (let depth = 0; depth < 2; depth++) {
    const part = partOf(scan.text, body.end, body.name);
    const end = body.end + (part?.length ?? 0);
    if (part === undefined || !isPlain(scan, body.end, end, scan.grammar.groupWords)) return body;
    const rule = body.rule.startsWith('named-body') ? body.rule : 'unit-cell';
    body = { ...body, end, name: scan.text.slice(body.start, end), rule, unitOf: body };
  }
  return body;
}

/** A body with the branch, or the cell of a part of it, that follows: 区国税局 + 第一税务所党支部; else the body itself. */
export function withUnitCell(scan: Scan, whole: OrganizationMention): OrganizationMention {
  const { grammar, text } = scan;
  const body = withBranch(scan, whole);
  if (!unitRoles.has(body.role)) return body;
  const own = body === whole ? '' : grammar.unitCells.at(text, body.end);
  if (own !== '') return withCell(scan, body, body.end + own.length, own);
  for (let at = body.end + 1; at <= body.end + longestUnit && isHan(text[at - 1] ?? ''); at++) {
    const cell = grammar.unitCells.at(text, at);
    if (cell === '') continue;
    if (grammar.units.before(text, at, body.end) === '' || !isPlain(scan, body.end, at, inUnits)) return body;
    return withCell(scan, body, at + cell.length, cell);
  }
  return body;
}

const withCell = ({ text }: Scan, body: OrganizationMention, end: number, cell: string): OrganizationMention => {
  const role = cell.endsWith('总支') ? 'general-branch' : 'branch';
  const name = text.slice(body.start, end);
  const { unitOf: _, ...rest } = body;
  return { ...rest, end, name, role, rule: 'unit-cell', confidence: 0.7 };
};
