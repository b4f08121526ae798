import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';

/** Heads of formulas without quotation marks; 目标任务 and 要求标准 are none. */
const principle =
  /(?:总要求|总体要求|指导思想|发展战略|工作原则|工作方针|发展理念|工作理念|工作思路|发展思路|总体思路|奋斗目标|工作目标|总目标|战略定位|原则|理念|方针|思路|宗旨|目标|口号|定位|准则|要求|标准)(?!任务|责任|考核|管理|和|、|要求|标准)/y;
const governing =
  /^.*?(?:坚持|按照|遵循|本着|围绕|树立|秉承|贯彻|突出|依照|确立|提出|喊出|叫响|喊响|实现|瞄准|朝着|对照|离|以|按)了?/;
/** What one thing alone is aimed at: 再造一个新某某, 打造…标杆, 零死亡. */
const aim =
  /^(?:再造|打造|建设|建成|争创|争当|让|实现|创建|做[大强优]|跻身|率先|零|户均?|人均|人人|家家|村村|户户|把)[\u4e00-\u9fff]{3,18}$/;
const copula =
  /(?:总要求|指导思想|的要求|总目标|奋斗目标|的目标|总体思路|工作思路|的思路|的原则|定位|方针|的?口号|宗旨|理念)(?:(?:就)?[是为]：?|就一句话：|概括起来[是为就]?：?)([\u4e00-\u9fff、，]{9,50}?)(?=[。；]|，[^，。；、]{0,3}(?:这|就|归|也|即|并))/dg;
const standard =
  /以([\u4e00-\u9fff]{3,10}(?:[、，][\u4e00-\u9fff]{3,10}){1,4})为(?:准则|原则|宗旨|理念|方针|目标|导向|信条|标准)/dg;
/** 以打造某某第一县为目标, 以烧饼第一镇为目标 */
const ambition =
  /以((?:打造|建设|建成|争创|创建)[\u4e00-\u9fff]{3,14}|[\u4e00-\u9fff]{2,6}第一[县镇乡村市])为(?:目标|愿景|追求)(?=[，。；])/dg;
/** 坚持自治为本、服务为先 */
const priorities =
  /坚持((?:[\u4e00-\u9fff]{2,6}(?:为本|为先|为主|为要|优先|引领|先行|并举|并重|搭台|唱戏)、){1,4}[\u4e00-\u9fff]{2,6}(?:为本|为先|为主|为要|优先|引领|先行|并举|并重|搭台|唱戏))(?=[，。；])/dg;
/** 把某县建设成为某某之都 */
const vision =
  /把[^，。；“”]{1,8}(?:建设成为|打造成为|建成为|建设成|打造成|建成)([\u4e00-\u9fff]{2,14}(?:之[都乡城]|示范区|第一[县镇]|名[城县镇]|强[县镇区]|高地|样板|标杆|集散中心|后花园))(?=[，。；])/dg;
const maxim =
  /(?:道理|口号|目标|要求|承诺|原则|思路|标语|理念|信条)：([\u4e00-\u9fff]{5,12}，[\u4e00-\u9fff]{5,12})(?=。)/dg;
const refusals = /坚持((?:不[\u4e00-\u9fff]{3,8}、){1,8}不[\u4e00-\u9fff]{3,8})(?=[，。；])/dg;

/** Whether items say the same thing in the same number of characters, give or take one. */
function isParallel(items: readonly string[]): boolean {
  const lengths = items.map((item) => item.length);
  return items.length > 1 && Math.min(...lengths) >= 3 && Math.max(...lengths) - Math.min(...lengths) <= 1;
}

/**
 * Formulas without quotation marks: 坚持党建引领、群众主体、规划先行的原则, 喊出户养一头牛、人均千元钱的口号, 县委的要求是小事不出村、大事不出镇.
 */
export function bareFormulas(doc: Doc, taken: (start: number, end: number) => boolean): InitiativeMention[] {
  const { text } = doc;
  const found: InitiativeMention[] = [];
  const add = (start: number, end: number, confidence: number, fullEnd = end) => {
    if (taken(start, end)) return;
    found.push({
      kind: 'initiative',
      start,
      end,
      name: text.slice(start, end),
      initiativeKind: 'slogan',
      rule: 'initiative/bare-formula',
      confidence,
      ...(fullEnd > end && { full: { start, end: fullEnd } }),
    });
  };
  for (let at = text.indexOf('的'); at >= 0; at = text.indexOf('的', at + 1)) {
    principle.lastIndex = at + 1;
    const head = principle.exec(text);
    if (!head) continue;
    let start = at;
    while (start > 0 && at - start < 60 && !/[，。；：“”！？\n（）的]/.test(text[start - 1]!)) start--;
    // 喊出再穷不能…，再苦不能…的口号: the first half stands before the comma.
    const half = text[start - 1] === '，' ? halfBefore(text, start - 1, at - start) : -1;
    if (half >= 0) start = half;
    const lead = governing.exec(text.slice(start, Math.min(at, start + 16)))?.[0].length;
    if (lead === undefined) continue;
    start += lead;
    const name = text.slice(start, at);
    // 按照中央和省、市的要求
    if (/[省市县区委央国]$/.test(name)) continue;
    const items = name.split(/[、，]/);
    const end = at + 1 + head[0].length;
    if (items.length > 2 && items.every((item) => item.length >= 2 && item.length <= 8)) add(start, at, 0.7, end);
    else if (items.length === 2 && isParallel(items) && /^[\u4e00-\u9fff、，]+$/.test(name)) add(start, at, 0.65, end);
    else if (/目标|口号|定位/.test(head[0]) && aim.test(name)) add(start, at, 0.6, end);
    // 坚持以茶富县的方针, 坚持信用就是财富的理念
    else if (
      /方针|理念|发展战略|指导思想/.test(head[0]) &&
      /^(?:以[\u4e00-\u9fff]{1,8}[富兴促带强建治养][\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{2,6}(?:就|才|也)?是[\u4e00-\u9fff]{2,6})$/.test(
        name,
      )
    )
      add(start, at, 0.6, end);
  }
  for (const pattern of [copula, standard, maxim])
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices![1]!;
      const items = match[1]!.split(/[、，]/);
      if (isParallel(items) || (/定位/.test(match[0]) && items.every((item) => item.length >= 5)))
        add(start, end, 0.65);
    }
  for (const pattern of [ambition, priorities, vision])
    for (const match of text.matchAll(pattern)) add(match.indices![1]![0], match.indices![1]![1], 0.6);
  for (const match of text.matchAll(refusals)) add(match.indices![1]![0], match.indices![1]![1], 0.6);
  return found;
}

/** Start of the clause before the comma at `comma`, where it ends in as many characters as stand behind; -1 for none. */
function halfBefore(text: string, comma: number, length: number): number {
  let start = comma;
  while (start > 0 && comma - start < 30 && !/[，。；：“”！？\n（）的、]/.test(text[start - 1]!)) start--;
  const lead = governing.exec(text.slice(start, Math.min(comma, start + 16)))?.[0].length ?? -1;
  return lead > 0 && length >= 5 && Math.abs(comma - start - lead - length) <= 1 ? start : -1;
}
