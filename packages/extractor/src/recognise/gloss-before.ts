import type { Doc } from '../text/doc.ts';
import { lastWithin } from '../text/word-set.ts';
import { fitsSignature } from './gloss-forms.ts';
import { alignCounted, split } from './gloss-items.ts';
import type { Gloss } from './glosses.ts';
import type { InitiativeWords } from './initiative-heads.ts';
import { matchesStated, type NumberAbbreviation } from './number-abbreviation.ts';

const doing =
  /(?:联合|共同|合作)?(?:开展|推行|实施|发起|举办|印发|建立|设立|推出|启动|实行|命名为?|评为|授予|确定为|列为|表彰为|誉为|称为)$/;

/** What leads from a list to the name that sums it up. */
const summedUp =
  /(?<=[\u4e00-\u9fff]{2})(?:合成|并成|归并为|整合为|捏合成|合称|并称|统称|总称)(?:为)?$|(?:之法|等做法|的做法)?[，,](?:[\u4e00-\u9fff]{0,4}?把(?:它|这|其|此)[些]?|(?:当地)?[\u4e00-\u9fff]{0,2}(?:群众|百姓|村民|农民|居民|牧民|农户|牧户|职工|人们|干部|党员|大家|当地人))?(?:亲切地|形象地|风趣地)?(?:时称|合称|统称|并称|人称|俗称|简称|总称|号称|称之?为|称作|(?:给这[项种个][\u4e00-\u9fff]{1,4})?(?:取名|起名|命名)(?:叫做?|为)?|也就是(?:我们)?(?:常)?[说讲]的|[这此](?:一|种|套|就是)|群众称(?:之为|为)?|概括为|归纳为|叫做|谓之)$/;

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
  const isSeveral = abbreviation.parts.length > 1;
  if (items.length < abbreviation.stated!) {
    // 清财务、清承包、清宅基，建立民主管理制度的“三清一建”: a comma parts the groups; the counted characters prove it.
    const run = split(text, from, end, '、，').slice(-abbreviation.stated!);
    if (abbreviation.stated! > 2 && run.length === abbreviation.stated && fitsSignature(text, run, abbreviation))
      return { items: alignCounted(text, run, abbreviation), form: 'apposition' };
  }
  // 评信用等级、押林权证、贷小额款的“一评二押三贷”: one thing for each group.
  const each = isSeveral && abbreviation.parts.length === items.length && items.length > 2;
  if (
    each &&
    abbreviation.parts.every(({ of }, i) => of !== '' && text.slice(items[i]!.start, items[i]!.end).includes(of[0]!))
  ) {
    const [char] = abbreviation.parts[0]!.of;
    const lead = text.slice(items[0]!.start, items[0]!.end).indexOf(char!);
    const typical = Math.max(...items.slice(1).map((item) => item.end - item.start));
    if (items[0]!.end - items[0]!.start > typical + 1 && lead > 0) items[0]!.start += lead;
    return { items, form: 'apposition' };
  }
  const group = isSeveral && (called || text[start - 1] === '的') ? abbreviation.parts.find(counted) : undefined;
  const stated = group?.count ?? abbreviation.stated!;
  if (items.length < stated) return undefined;
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
  // The clause before the list is no part of its first item: as long as the other items, cut behind a verb or comma.
  const typical = Math.max(...last.slice(1).map((item) => item.end - item.start));
  const comma = text.lastIndexOf('，', first.end - 1);
  if (comma >= first.start) first.start = comma + 1;
  if (
    /^[把将]/.test(text.slice(first.start)) &&
    (called || !last.slice(1).some((item) => /[把将]/.test(text[item.start]!)))
  )
    first.start++;
  // The others are of one length: so is the first, behind the clause that leads up to it.
  if (called && first.end - first.start > typical && last.slice(1).every((item) => item.end - item.start === typical))
    first.start = first.end - typical;
  // 楼组长们代买菜、代拿药、代倒垃圾 for 三代跑: it begins with what is counted, as the others do.
  const [counting] = abbreviation.parts[0]!.of;
  const own = counting ? text.slice(first.start, first.end).indexOf(counting) : -1;
  if (own > 0 && last.slice(1).every((item) => text[item.start] === counting)) first.start += own;
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
    /“([^“”\n]{4,80})”(?:(?:为(?:主要)?(?:内容|核心|要求|重点|标准))?的?|，(?:当地[\u4e00-\u9fff]{0,3}|群众|百姓|村民|农民|职工|大家)?(?:亲切地|形象地)?(?:时称|合称|统称|人称|俗称|简称|称之?为|称作|概括为|归纳为|叫做?))$/d.exec(
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
