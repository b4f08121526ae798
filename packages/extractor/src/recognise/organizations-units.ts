import { isHan } from '../text/doc.ts';
import type { OrganizationMention } from '../text/mentions.ts';
import { isPlain, type Scan } from './organizations-names.ts';

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

/** A bank, bureau or college with the branch that its name goes on with: 某银行 + 练市支行, 某市公安局 + 吴兴区分局. */
function withBranch({ text }: Scan, body: OrganizationMention): OrganizationMention {
  const kind = /(?:银行|局|大学|学院)$/.exec(body.name)?.[0];
  if (kind === undefined) return body;
  const branch = (kind === '银行' ? bankBranch : kind === '局' ? bureauBranch : faculty).exec(
    text.slice(body.end, body.end + longestUnit),
  )?.[0];
  if (branch === undefined) return body;
  const end = body.end + branch.length;
  return { ...body, end, name: text.slice(body.start, end) };
}
const faculty = /^(?!生|的|和|与|等)[\u4e00-\u9fff]{2,8}?(?:学院|研究院|研究中心)/;
const bankBranch = /^[\u4e00-\u9fff]{2,6}?(?:支行|分行|分理处)/;
const bureauBranch = /^[\u4e00-\u9fff]{1,5}?(?:[市县区旗镇]|新城|开发区|高新区)分局/;

/** A body with the branch, or the cell of a part of it, that follows: 区国税局 + 第一税务所党支部; else the body itself. */
export function withUnitCell(scan: Scan, whole: OrganizationMention): OrganizationMention {
  const { grammar, text } = scan;
  const body = withBranch(scan, whole);
  if (!unitRoles.has(body.role)) return body;
  for (let at = body.end + 1; at <= body.end + longestUnit && isHan(text[at - 1] ?? ''); at++) {
    const cell = grammar.unitCells.at(text, at);
    if (cell === '') continue;
    if (grammar.units.before(text, at, body.end) === '' || !isPlain(scan, body.end, at, inUnits)) return body;
    const end = at + cell.length;
    const role = cell.endsWith('总支') ? 'general-branch' : 'branch';
    return { ...body, end, name: text.slice(body.start, end), role, rule: 'unit-cell', confidence: 0.7 };
  }
  return body;
}
