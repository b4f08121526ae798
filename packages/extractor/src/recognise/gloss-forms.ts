import type { Doc, Range } from '../text/doc.ts';
import { CharSet, lastWithin } from '../text/word-set.ts';
import { alignCounted, isItem, split, trim } from './gloss-items.ts';
import type { Gloss } from './glosses.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { matchesStated, type NumberAbbreviation } from './number-abbreviation.ts';

const doing =
  /(?:联合|共同|合作)?(?:开展|推行|实施|发起|举办|印发|建立|设立|推出|启动|实行|命名为?|评为|授予|确定为|列为|表彰为|誉为|称为)$/;

/** What leads from a list to the name that sums it up. */
const summedUp =
  /(?<=[\u4e00-\u9fff]{2})(?:合成|并成|归并为|整合为|捏合成)$|(?:之法|等做法|的做法)?[，,](?:[\u4e00-\u9fff]{0,4}?把(?:它|这|其|此)[些]?|(?:当地)?[\u4e00-\u9fff]{0,2}(?:群众|百姓|村民|农民|居民|牧民|农户|牧户|职工|人们|干部|党员|大家|当地人))?(?:亲切地|形象地|风趣地)?(?:时称|合称|统称|并称|人称|俗称|简称|总称|号称|称之?为|称作|(?:给这[项种个][\u4e00-\u9fff]{1,4})?(?:取名|起名|命名)(?:叫做?|为)?|也就是(?:我们)?(?:常)?[说讲]的|群众称(?:之为|为)?|概括为|归纳为|叫做|谓之)$/;

/** Items in front of the name: 首问负责制、限时办结制、责任追究制“三项制度”; 党员推荐、群众推荐、党内选举的“两推一选”. */
export function apposition(
  doc: Doc,
  start: number,
  abbreviation: NumberAbbreviation,
  words: InitiativeWords,
): Gloss | undefined {
  const { text } = doc;
  // 一顶帐篷、一面旗帜、一个家 lists all that it counts.
  if (abbreviation.parts.length > 1 && abbreviation.parts.every(({ count }) => count === 1)) return undefined;
  // 甲联、乙联、丙联之法，时称“三联”.
  const called = summedUp.exec(text.slice(Math.max(0, start - 16), start));
  let end = start - (called?.[0].length ?? 0);
  if (/[的等]/.test(text[end - 1] ?? '')) end--;
  let from = end;
  while (from > 0 && end - from < 160 && !/[。！？；：\n“”（）《》]/.test(text[from - 1]!)) from--;
  const listed = split(text, from, end, '、');
  // （议甲，议乙，议丙，居民简称“三议”）
  const items = called && listed.length === 1 && text[from - 1] === '（' ? split(text, from, end, '，') : listed;
  // …送文件、送药品、送电影、送调解员，…“一车四送”: what one of its groups counts.
  const counted = ({ count, of }: { count: number; of: string }) =>
    count === items.length &&
    count > 2 &&
    of !== '' &&
    items.every((item) => text.slice(item.start, item.end).includes(of[0]!));
  const group = called && abbreviation.parts.length > 1 ? abbreviation.parts.find(counted) : undefined;
  const stated = group?.count ?? abbreviation.stated!;
  if (items.length < stated) {
    // 清财务、清承包、清宅基，建立民主管理制度的“三清一建”: a comma parts the groups; the counted characters prove it.
    const run = split(text, from, end, '、，').slice(-stated);
    return stated > 2 && run.length === stated && fitsSignature(text, run, abbreviation)
      ? { items: alignCounted(text, run, abbreviation), form: 'apposition' }
      : undefined;
  }
  const last = items.slice(-stated);
  const first = last[0]!;
  // 在甲村、乙村试点“双评”: where, and not what.
  if (
    last
      .slice(1)
      .some((item) =>
        /^在|(?<![包挂联进入驻帮到下抓管])[省市县区镇乡村道]$|[村镇乡县]试[点行]/.test(
          text.slice(item.start, item.end),
        ),
      )
  )
    return undefined;
  if (called && /^[把将]/.test(text.slice(first.start))) first.start++;
  // The clause before the list is no part of its first item: as long as the other items, cut behind a verb or comma.
  const typical = Math.max(...last.slice(1).map((item) => item.end - item.start));
  const comma = text.lastIndexOf('，', first.end - 1);
  if (comma >= first.start) first.start = comma + 1;
  // The others are of one length: so is the first, behind the clause that leads up to it.
  if (called && first.end - first.start > typical && last.slice(1).every((item) => item.end - item.start === typical))
    first.start = first.end - typical;
  if (first.end - first.start > typical + 1) {
    const head = text.slice(first.start, first.end);
    const verb =
      /^.*了/.exec(head)?.[0].length ??
      Math.max(
        lastIntroducing(head, words),
        /^.*(?:提供|包括|围绕|设置|配备|落实|坚持|执行|按照|采取|采用|做到|抓好|健全|完善|构建|形成)/.exec(head)?.[0]
          .length ?? 0,
      );
    if (verb === 0) return undefined;
    first.start += verb;
  }
  // 市委宣传部、某局联合开展“双文明工厂”: those are who holds it.
  if (doing.test(text.slice(last.at(-1)!.start, last.at(-1)!.end))) return undefined;
  if (last.some((item) => /，|[对把向给为]\d/.test(text.slice(item.start, item.end)))) return undefined;
  return last.every((item) => item.end - item.start >= 2 && item.end - item.start <= typical + 6) && typical <= 14
    ? { items: last, form: 'apposition' }
    : undefined;
}

/** 一约两会三评：一约，即…；两会，即…；三评，是…: each group explained by itself, near or under a heading of its own. */
export function byParts(doc: Doc, end: number, abbreviation: NumberAbbreviation): Gloss | undefined {
  if (abbreviation.parts.length < 2) return undefined;
  return groupsWithin(doc, end, abbreviation, 240, false) ?? groupsWithin(doc, end, abbreviation, 1600, true);
}

/** @param heading whether each group must stand at the head of a line: 一、三促：… */
function groupsWithin(
  doc: Doc,
  end: number,
  { parts, stated }: NumberAbbreviation,
  reach: number,
  heading: boolean,
): Gloss | undefined {
  const { text } = doc;
  const limit = Math.min(text.length, end + reach);
  const items: Range[] = [];
  let from = end;
  for (const [index, part] of parts.entries()) {
    // A marker may begin up to the limit; what is searched ends where the longest such marker would.
    const searched = text.slice(from, limit + part.of.length + 6);
    if (!searched.includes(part.of)) return undefined;
    const found = markerOf(part.count, part.of).exec(searched);
    if (!found || from + found.index > limit) return undefined;
    if (
      heading &&
      !/(?:^|\n)[^\n，。；：]{0,6}$/.test(text.slice(Math.max(0, from + found.index - 8), from + found.index))
    )
      return undefined;
    from += found.index + found[0].length;
    const stretch = text.slice(from, from + 120);
    const stop = /[；。）\n]|，(?=“)/.exec(stretch)?.index ?? 120;
    // 两长指甲和乙，八员指丙、丁…: a comma alone may part the groups.
    const next = parts[index + 1];
    const nextAt = next ? markerOf(next.count, next.of).exec(stretch)?.index : undefined;
    const itemEnd =
      from + Math.min(stop, nextAt !== undefined && /[，、；]/.test(stretch[nextAt - 1] ?? '') ? nextAt - 1 : stop);
    items.push(...itemsOfPart(text, from, itemEnd, part.count));
    from = itemEnd;
  }
  return items.length === stated && items.every(isItem) ? { items, form: 'mark' } : undefined;
}

/** “1+3+N”：“1”是党委领导，“3”是三方联动，“N”是多元参与: what each term of the sum stands for. */
export function byTerms(doc: Doc, end: number, name: string): Gloss | undefined {
  const terms = /^(?:\d+|[NXn])(?:[+＋](?:\d+|[NXn]))+$/.exec(name)?.[0].split(/[+＋]/);
  if (!terms) return undefined;
  const items: Range[] = [];
  let from = end;
  for (const term of terms) {
    const found = new RegExp(
      `“${term}”(?:就是|是指|是|指|即|为|：)([^。；\\n]{2,40}?)(?=[，；。](?:“|$)|[。；\\n]|$)`,
      'd',
    ).exec(doc.text.slice(from, from + 160));
    const range = found?.indices?.[1];
    if (!range) return undefined;
    // “3”是业委会、物业公司、居民代表 says who, not what is done: only 居委会、业委会、物业三方联动 would be a part.
    const each = split(doc.text, from + range[0], from + range[1], '、');
    if (each.length > 1 && each.length === Number(term) && !/[联共合互分].{1,3}$/.test(found[1]!)) {
      from += range[1];
      continue;
    }
    const quoted = /“([^“”]{2,14})”/.exec(found[1]!);
    const at = quoted ? from + range[0] + quoted.index : from + range[0];
    items.push({ start: at, end: quoted ? at + quoted[0].length : from + range[1] });
    from += range[1];
  }
  return items.length === 0 ? undefined : { items, form: 'mark' };
}

const markers = new Map<string, RegExp>();
/** Markers are the same for every mention of a name; past this many names they are made anew. */
const markersKept = 1000;

/** What explains a group: 一约，即; 两会就是; 三评：. */
function markerOf(count: number, of: string): RegExp {
  const key = `${count}${of}`;
  let marker = markers.get(key);
  if (!marker) {
    if (markers.size >= markersKept) markers.clear();
    marker = new RegExp(`[${numeralsOf(count)}]${escapePattern(of)}”?[，：]?(?:即|就是|是指|指|是|：)`);
    markers.set(key, marker);
  }
  return marker;
}

/** The items of one group: one may be the quotation that a description leads up to, two may be joined by 和. */
function itemsOfPart(text: string, start: number, end: number, count: number): Range[] {
  const quoted = /“[^“”]{2,14}”$/.exec(text.slice(start, end));
  if (count === 1 && quoted) return [{ start: start + quoted.index, end }];
  const items = split(text, start, end, '、，');
  const joint = count === 2 && items.length === 1 ? /[和与及]/.exec(text.slice(start + 1, end)) : null;
  if (!joint) return items;
  const at = start + 1 + joint.index;
  return [trim(text, start, at), trim(text, at + 1, end)];
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const numeralsOf = (count: number): string => (count === 2 ? '二两双' : '〇一二三四五六七八九十'[count]!);

const counting =
  /([^。；：\n]{6,100}?)(?:这)?([两二三四五六七八九])(?:个|道|大|项)?(?:步骤|环节|程序|阶段|步|工序|关口|流程)(?=[，。；]|进行|办理|操作|实施|规范)/d;

/** “五步工作法”…都要经过甲、乙、丙、丁、戊五个步骤: a list behind it that is counted as the name says. */
export function countedBehind(doc: Doc, end: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  if (parts.length !== 1 || (parts[0]!.of !== '' && !/^[步环段]/.test(parts[0]!.of))) return undefined;
  const stretch = /^[^\n]{0,220}/.exec(doc.text.slice(end, end + 220))![0];
  const found = counting.exec(stretch);
  const range = found?.indices?.[1];
  if (!range || '〇一二三四五六七八九'.indexOf(found![2]!.replace('两', '二')) !== stated) return undefined;
  const items = split(doc.text, end + range[0], end + range[1], '、').slice(-stated!);
  const [first] = items;
  if (!first || items.length !== stated) return undefined;
  const lead = /^.*(?:经过|按照|分为|包括|通过|履行|遵循|走好|实行|严格|按)/.exec(
    doc.text.slice(first.start, first.end),
  );
  first.start += lead?.[0].length ?? 0;
  return items.every((item) => item.end - item.start <= 14) ? { items, form: 'signature' } : undefined;
}

/** 积分由基础分、业绩分、奖惩分组成，以下统称“三分制”. */
export function composedBefore(doc: Doc, start: number, abbreviation: NumberAbbreviation): Gloss | undefined {
  const from = Math.max(0, start - 90);
  if (lastWithin(doc.text, '由', from, start) < 0) return undefined;
  const found = /由([^。；，\n]{4,70})(?:组成|构成|为一体)(?:的|，)[^，。；\n]{0,8}$/d.exec(
    doc.text.slice(from, start),
  );
  if (!found?.indices?.[1]) return undefined;
  const items = split(doc.text, from + found.indices[1][0], from + found.indices[1][1], '、');
  return matchesStated(abbreviation, items.length) ? { items, form: 'apposition' } : undefined;
}

/** 工厂点“岗位单”，农户点“技能单”，政府点“服务单”，“三单”…: quotations before it that end in what it counts. */
export function quotedBefore(doc: Doc, start: number, { parts, stated }: NumberAbbreviation): Gloss | undefined {
  const [part] = parts;
  if (parts.length !== 1 || !part || part.of.length !== 1) return undefined;
  const from = Math.max(0, start - 90);
  if (lastWithin(doc.text, '”', from, start) < 0) return undefined;
  const items = [...doc.text.slice(from, start).matchAll(/“([^“”。\n]{2,10})”/g)]
    .filter((quote) => quote[1]!.endsWith(part.of))
    .map((quote) => ({ start: from + quote.index, end: from + quote.index + quote[0].length }));
  return items.length === stated ? { items, form: 'signature' } : undefined;
}

/** Offset behind the last verb of carrying out in a clause, or 0. */
function lastIntroducing(clause: string, words: InitiativeWords): number {
  for (let end = clause.length - 1; end >= 2; end--) if (words.introducing.before(clause, end) !== '') return end;
  return 0;
}

/** 以“晒账本、问账目、评账房”为内容的“三账工作法”; “甲好、乙好、丙好”的“三好”目标. */
export function contentBefore(
  doc: Doc,
  start: number,
  abbreviation: NumberAbbreviation | undefined,
): Gloss | undefined {
  // 以扶持专业户、扶持贫困户、发展联合体为内容的“两户一体”: without quotation marks too.
  const bare =
    doc.text[start - 1] === '的'
      ? /以([^“”，。；\n]{4,60})为(?:主要)?(?:内容|核心|重点)的$/d.exec(doc.text.slice(Math.max(0, start - 96), start))
      : null;
  // Nearly always one look tells that nothing of the kind ends here.
  if (!bare && lastWithin(doc.text, '”', Math.max(0, start - 12), start) < 0) return undefined;
  const found =
    bare ??
    /“([^“”\n]{4,80})”(?:(?:为(?:主要)?(?:内容|核心|要求|重点|标准))?的?|，(?:时称|合称|统称|人称|俗称|简称|称之?为|概括为|归纳为|叫做))$/d.exec(
      doc.text.slice(Math.max(0, start - 96), start),
    );
  if (!found?.indices?.[1]) return undefined;
  const from = Math.max(0, start - 96);
  const items = split(doc.text, from + found.indices[1][0], from + found.indices[1][1], '、，');
  // The words 为内容的 alone say what a name holds, whatever it counts.
  if (items.length >= 2 && /为(?:主要)?(?:内容|核心|重点)的$/.test(doc.text.slice(from, start)))
    return { items, form: 'apposition' };
  return abbreviation && matchesStated(abbreviation, items.length) ? { items, form: 'apposition' } : undefined;
}

const heads = /(?:工作法|工作机制|机制|制度|模式|行动|活动|工程)$/;

/** “一线工作法”，做到情况在一线掌握，问题在一线解决，…: three clauses or more behind it that repeat what the name is about. */
export function coreRepeated(doc: Doc, end: number, name: string): Gloss | undefined {
  const core = name.replace(/[“”‘’]/g, '').replace(heads, '');
  if (core.length < 2 || core.length > 4 || !/[，：（]/.test(doc.text[end] ?? '')) return undefined;
  const stretch = /^[^。；\n]{8,120}/.exec(doc.text.slice(end + 1, end + 122))?.[0];
  if (stretch === undefined) return undefined;
  const items = split(doc.text, end + 1, end + 1 + stretch.length, '，、');
  let count = 0;
  while (count < items.length && doc.text.slice(items[count]!.start, items[count]!.end).includes(core)) count++;
  if (count < 3) return undefined;
  const [first, ...rest] = items.slice(0, count);
  const verb = /^(?:做到|实行|即|坚持|实现|就是|让|使)/.exec(doc.text.slice(first!.start, first!.end))?.[0].length ?? 0;
  return { items: [{ start: first!.start + verb, end: first!.end }, ...rest], form: 'signature' };
}

const clauseEnds = new CharSet('。；：\n');

/** A list close behind whose items repeat what the name counts. */
export function signature(
  doc: Doc,
  end: number,
  abbreviation: NumberAbbreviation,
  words: InitiativeWords,
): Gloss | undefined {
  const { text } = doc;
  const stop = Math.min(text.length, end + 150);
  // Each item must hold what is counted: most stretches do not have it at all.
  const stretch = text.slice(end, stop);
  for (const { of } of abbreviation.parts)
    if (of === '' || !(stretch.includes(coreOf(of)) || stretch.includes(of[0]!))) return undefined;
  let from = end;
  while (from < stop) {
    let at = from;
    while (at < stop && !clauseEnds.has(text.charCodeAt(at))) at++;
    for (const separator of ['、，', '、']) {
      const items = split(text, from, at, separator);
      // 四联四帮: four things each of which has both.
      const [count] = abbreviation.parts.map((part) => part.count);
      const isTwofold =
        abbreviation.parts.length > 1 && abbreviation.parts.every((part) => part.count === count) && count! > 2;
      for (let first = 0; isTwofold && first + count! <= items.length; first++) {
        const run = items.slice(first, first + count!);
        const texts = run.map((item) => text.slice(item.start, item.end));
        if (
          texts.every(
            (item) => item.length <= 16 && abbreviation.parts.every(({ of }) => of !== '' && item.includes(of)),
          )
        )
          return { items: run, form: 'signature' };
      }
      for (let first = 0; first + abbreviation.stated! <= items.length; first++) {
        const run = items.slice(first, first + abbreviation.stated!);
        if (!run.some((item) => words.glossMarks.at(text, item.start) !== '') && fitsSignature(text, run, abbreviation))
          return { items: alignCounted(text, run, abbreviation), form: 'signature' };
      }
    }
    from = at + 1;
  }
  return oneGroup(text, end, stop, abbreviation);
}

/** “一池三改”工程，带动改厨、改厕、改圈: the items of one group of several, each beginning with what it counts. */
function oneGroup(text: string, start: number, stop: number, { parts }: NumberAbbreviation): Gloss | undefined {
  if (parts.length < 2) return undefined;
  for (const { count, of } of parts) {
    if (count < 3 || of.length !== 1) continue;
    const item = `${escapePattern(of)}[\\u4e00-\\u9fff]{1,4}`;
    const list = new RegExp(`${item}(?:、${item}){${count - 1}}(?=[，。；：（]|$)`).exec(text.slice(start, stop));
    if (list)
      return { items: split(text, start + list.index, start + list.index + list[0].length, '、'), form: 'signature' };
  }
  return undefined;
}

export function fitsSignature(text: string, items: readonly Range[], { parts }: NumberAbbreviation): boolean {
  let at = 0;
  for (const part of parts) {
    for (let i = 0; i < part.count; i++, at++) {
      const item = items[at];
      const name = item && text.slice(item.start, item.end);
      // A quotation in an item is this name again, or another.
      if (
        !name ||
        part.of === '' ||
        name.length > 20 ||
        /“(?:[^“”]{3,}”|[^”]*$|(?!两委|两新|三农)[一二两三四五六七八九十])/.test(name) ||
        !holds(name, part.of)
      )
        return false;
    }
  }
  return at === items.length;
}

const endings = new CharSet('式型制化');
const measures = new CharSet('个大项种条');
/** What is counted, without the measure before it and an ending that says nothing: 单 of 个单, 积分 of 积分制. */
function coreOf(counted: string): string {
  const end =
    counted.length > 1 && endings.has(counted.charCodeAt(counted.length - 1)) ? counted.length - 1 : counted.length;
  return counted.slice(end > 1 && measures.has(counted.charCodeAt(0)) ? 1 : 0, end);
}

/** 居民点单 holds 单 of 三单对接: the counted word itself, or its first character in a short item. */
const holds = (item: string, counted: string): boolean =>
  item.includes(coreOf(counted)) || (item.length <= 6 && counted.length > 1 && item.includes(counted[0]!));
