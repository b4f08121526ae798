import { CharSet } from '../text/word-set.ts';
import { looksLikeBody } from './entry-parts.ts';
import type { Paragraph } from './paragraphs.ts';

/** Titles that name their genre: a new document begins where one stands alone on its lines. */
export const genreTitle =
  /(?:意见|决定|决议|通知|通报|报告|方案|办法|规定|细则|条例|规划|要点|讲话|总结|纪实|简报|公告|公报|汇报|材料|请示|批复|纪要|名单|目录|汇编|案例|调查|经验)(?:（[^）]*）)?$/;
export const listTitle = /(?:名单|目录|一览表?|汇总表?|案例|项目表)(?:（[^）]*）)?$/;
/** A list of those it names, not of cases with their bodies: what stands below is no document's head. */
export const rollTitle = /(?:名单|一览表|汇总表|分工表|统计表|安排表|花名册)(?:（[^（）]*）)?$/;
/** 附件2 on a line of its own. */
export const attachmentAlone = /^附\s?[件录表]?\s?[一二三四五六七八九\d]{0,2}\s?[：:]?$/;
export const personLine = /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}$/;
/** 马骁 李彦青 over （某党校，某地 750021）: authors with their affiliation below. */
const authorsLine =
  /^[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,2}(?:[\s、，]+[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,2}){1,4}$/;
const affiliation = /^（[^（）]*(?:委|校|院|局|部|室|会|大学|中心|所|办)[^（）]*）$/;

/** 某地委政策研究室 尹邦杰 欧阳国栋: body and persons on one line. */
const bodyAndNames =
  /^(\S{4,30})\s+[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}(?:[\s、]+[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3}){0,3}$/;
export const isBodyAndNames = (text: string): boolean => looksLikeBody(bodyAndNames.exec(text)?.[1] ?? '');

/** 某县人民政府县长 某某: the speaker of a report. */
export const postLine = /^[\u4e00-\u9fff、]{0,30}(?:长|主任|书记|主席|委员|代表|部长)\s+[\u4e00-\u9fff·]{2,12}$/;
export const masthead = /文\s?件$/;

/** Names the body that submits or carries out a case: 申报单位：…. */
export const itemLabel = /^(?:申报|报送|推荐|实施|责任|完成|创建|牵头|主办|选送|供稿)(?:单位|部门)?\s*[：:]\s*/;

/** 某某办公室 2014年7月15日: body and date share the line under a newsletter's masthead. */
export const datedBody = (text: string): boolean => {
  const found =
    /^(\S{4,40})\s+(?:(?:19|20)\d\d|[一二三四五六七八九〇○零]{4})年[一二三四五六七八九十\d]{1,3}月(?:[一二三四五六七八九十\d]{1,3}日)?$/.exec(
      text,
    );
  return found !== null && looksLikeBody(found[1]!);
};
/** What a newspaper or web page prints around a title: source, time, reporters. */
export const newsMeta =
  /^(?:来源|稿源|时间|发布时间|发布日期|日期|作者|记者|本报记者|通讯员|编辑|责任编辑|责编|字号|浏览|点击|阅读)[：:\s]|^[□■○●◎◇▲·]?\s?(?:本报|本刊|本网|本社|新华社|特约)+\S{0,6}?(?:记者|通讯员|实习生)[：:\s]|^[□■○●◇▲·]\s?(?:记者|通讯员|作者)?[：:\s]?[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4}){0,3}$|^[□■○●◇▲·]\s?(?=.*(?:记者|通讯员)\s)[\u4e00-\u9fff]{1,4}(?:\s[\u4e00-\u9fff]{1,6}){1,7}$|^(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}/;
export const newsletter = /(?:汇编|选编|汇集|集锦|文集|资料集|选集|简报|简讯|快报|快讯|通讯|动态|专报|参考|信息|交流)$/;

/** 2015年第11期（总第63期）; 《…选编》之十六, 会议交流材料之三: what stands over or under a title without being one. */
export const issueOrSeries =
  /^·\s?\d{1,4}\s?·\s+[\u4e00-\u9fff]{4,20}$|^[·•.\-\s]*\d{1,4}[·•.\-\s]+[\u4e00-\u9fff]{2,16}\s+[\u4e00-\u9fff\d〇○]{4}年第[\u4e00-\u9fff\d]{1,3}期$|^[·\d\s]*[\u4e00-\u9fff]{2,12}\s*(?:19|20)\d\d年第\d{1,2}期[·\d\s]*$|^（?(?:(?:19|20)\d\d年)?(?:\s?第\s?\d{1,4}\s?期)?(?:\s?[（(]?总?第?\s?\d{1,4}\s?期[）)]?)?）?$|^[（(]?(?:《[^《》]{4,40}》|(?:会议|大会|典型|经验|先进|座谈会)*(?:交流|发言|典型)(?:材料)?)(?:之|第)?[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[）)]?$/;

/** Bodies as they stand alone on a line of a head or signature, those of campaigns and committees among them. */
export const isBodyLine = (text: string): boolean =>
  looksLikeBody(text) ||
  (/^[^，。；：？！“”《》|｜\s]{4,36}(?:领导小组|指挥部|工作队|管委会|总工会|编委会|编写组)$/.test(text) &&
    !/^(?:成立|设立|组建|关于)/.test(text));

/** The bodies in brackets at the end of a line: （共青团某县委、某县教育局）. */
export function bracketedBody(text: string): string | undefined {
  const inside = /[（(]([^（）()]{4,40})[）)]$/.exec(text)?.[1];
  return inside?.split('、').every(isBodyLine) ? inside : undefined;
}

/** 某某镇：东村、西村: a line of an attached list and no part of its title. */
export const listedUnderPlace = /^[\u4e00-\u9fff]{1,14}[省市县区旗州盟镇乡村]：[\u4e00-\u9fff]/;

/** 各区委、区公所，各乡（镇）党委、政府: to whom a document goes. */
export const salutation = /^各[^。“”]{2,}(?:[，、][^。“”]{2,})+：?$/;

/** What a title's last line may say of it in brackets: （2023—2025年）, （试行）. */
export const ofTitle = /^（(?:(?:19|20)\d\d[^（）]{0,12}|试行|暂行|草案|修订稿|修订版|征求意见稿)）$/;

/** 附件：1.甲名单: several attachments are announced, none begins here. */
export const announcesSeveral = (text: string): boolean => /^附\s?件?\s?[：:]\s*(?:1\s?[.．、]|一、)/.test(text);

/** A title without spaces, punctuation and quotation marks: what a contents entry and its chapter's heading share. */
export function titleKey(title: string): string {
  let key = '';
  let from = 0;
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) continue;
    // Rare characters are left to the engine.
    if (!marks.has(code)) return title.replace(/[^\p{L}\p{N}]/gu, '');
    key += title.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? title : key + title.slice(from);
}
const marks = new CharSet(' ，、。；：！？（）《》〈〉“”‘’—…·-.+');

/** Whether a short line belongs to the item of a list above it: its subtitle, its body in brackets or behind a label. */
export const belongsToItem = (paragraph: Paragraph): boolean =>
  paragraph.kind === 'subtitle' ||
  paragraph.kind === 'byline' ||
  (paragraph.kind === 'title' &&
    (looksLikeBody(paragraph.text) ||
      isBodyAndNames(paragraph.text) ||
      /^(?:（.*）|(?:报送|申报|实施|推荐|责任|完成)?单位[：:].*|供稿[：:].*)$/.test(paragraph.text)));

/** 某县日报, 某某报 over the title of what it printed. */
export const newspaper = /^[\u4e00-\u9fff]{1,8}(?:日|晚|晨|时|周|经济|农民|工人|青年|法制|党建|[市县州])报$/;
/** The header of a yearbook's pages: what stands below it are its parts. */
export const yearbook = /年鉴(?:\s?[·•]?\s?(?:19|20)\d\d年?)?$/;
/** 2008年9月8日印发 under a body. */
export const printedOn = /^(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3})年[^。，\s]{2,9}日\s?印发$/;

/** Whether a line under a title, or a masthead above one, names who wrote or issued what follows. */
export const isAuthorLine = (
  part: Paragraph,
  titled: boolean,
  frontMatter: boolean,
  next: Paragraph | undefined,
): boolean =>
  part.kind === 'byline' ||
  (titled &&
    (looksLikeBody(part.text) ||
      itemLabel.test(part.text) ||
      datedBody(part.text) ||
      personLine.test(part.text) ||
      isBodyAndNames(part.text) ||
      (authorsLine.test(part.text) && affiliation.test(next?.text ?? '')) ||
      postLine.test(part.text) ||
      (/^（.*(?:委|部|府|局|办|会|中心|社|者).*）$/.test(part.text) && !/^（内部/.test(part.text)))) ||
  (!titled && !frontMatter && masthead.test(part.text));

/** Several bodies on lines of their own over one 文件: all of them issued what follows. */
export function isJointLetterhead(run: readonly Paragraph[]): boolean {
  const head = run.findIndex((part) => part.kind === 'number');
  const lines = run.slice(0, Math.max(head, 0));
  // 中共某县委 某县人民政府 over the number, and 关于… below it.
  if (lines.length > 0 && lines.every(isBodies) && beginsTitle.test(run[head + 1]?.text ?? '')) return true;
  return (
    lines.length >= 2 &&
    lines.some((part) => masthead.test(part.text)) &&
    lines.every((part) => looksLikeBody(part.text.replace(/\s*文件$/, '')))
  );
}

/** 某 县 财 政 局: print that spreads a name to the width of the one above it. */
const unspread = (text: string): string => (/^\S(?:\s+\S){3,}$/.test(text) ? text.replace(/\s+/g, '') : text);

const beginsTitle = /^(?:关\s?于|批转|转发|印发)/;
const isBodies = (part: Paragraph | undefined): boolean =>
  part?.kind === 'title' && unspread(part.text).split(/\s+/).every(looksLikeBody);

/** The lines of bodies right over 关于…的通知 or 转发《…》的通知: the title's own beginning. */
export function issuedBehind(run: readonly Paragraph[]): { from: number; to: number } {
  const to = run.findIndex((part) => part.kind === 'title' && beginsTitle.test(part.text));
  let from = Math.max(to, 0);
  while (from > 0 && isBodies(run[from - 1]) && !masthead.test(run[from - 1]!.text)) from--;
  return { from, to };
}

/** 先进集体（6个） with three bodies or more under it: a list of those named, and not its authors. */
export function isRoll(run: readonly Paragraph[]): boolean {
  const title = run.findIndex((part) => /(?:集体|单位|个人|名单|党组织|党支部|支部)(?:（[^（）]*）)?$/.test(part.text));
  return title >= 0 && run.slice(title + 1).filter((part) => looksLikeBody(part.text)).length >= 3;
}

/** Index of the item's own title behind a newsletter's masthead, issue, body and date; -1 where there is none. */
export function itemBehindMasthead(run: readonly Paragraph[]): number {
  // A collection's title stands alone; a title right below it is that of its first piece.
  if (
    /(?:汇编|选编|汇集|集锦|文集|资料集|选集)$/.test(run[0]!.text) &&
    run[1]?.kind === 'title' &&
    !/^[（第]/.test(run[1].text) &&
    !looksLikeBody(run[1].text) &&
    run[1].text !== run[0]!.text
  ) {
    return 1;
  }
  if (!newsletter.test(run[0]!.text) && !/^（?(?:总?第?\d{1,4}期|\d{4}年第)/.test(run[1]?.text ?? '')) return -1;
  return run.findIndex((part, index) => {
    const before = run[index - 1];
    return (
      before !== undefined &&
      (datedBody(before.text) || before.kind === 'date' || before.kind === 'byline') &&
      part.kind === 'title' &&
      part.text !== run[0]!.text
    );
  });
}

/**
 * Whether short lines in a row open a document, and are not subheadings of the one before.
 * @param isKnown whether a title stands in the contents
 */
export function opensDocument(run: readonly Paragraph[], isKnown: (title: string) => boolean): boolean {
  const titles = run.filter((part) => part.kind === 'title').map((part) => part.text);
  // No title has more lines than these; a run of short lines may have thousands.
  const first = titles.slice(0, 8);
  if (first.some((_, index) => isKnown(titleKey(first.slice(0, index + 1).join(''))))) return true;
  if (run.some((part) => part.kind === 'number' || part.kind === 'attachment-header')) return true;
  // …实施方案 with （2023—2025年） on the next line.
  const words = titles.filter((title) => !/^（[^）]*）$/.test(title));
  if (genreTitle.test(words.at(-1) ?? '') && titleKey(titles.join('')).length >= 8) return true;
  // Three bodies in a row under a title are a list of those named, not its authors.
  const below = run.slice(1);
  if (below.length === 0 || below.filter((part) => looksLikeBody(part.text)).length >= 3) return false;
  const authored = below.some((part) => part.kind === 'subtitle' || part.kind === 'byline' || looksLikeBody(part.text));
  return authored || run[0]!.lines[0]!.gap >= 2;
}
