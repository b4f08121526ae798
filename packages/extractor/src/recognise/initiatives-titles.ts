import type { Doc, Entry, Range, Section } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import { bareName, headAtEnd, type InitiativeWords } from './initiative-heads.ts';
import { kindOfAbbreviation, parseNumberAbbreviation } from './number-abbreviation.ts';
import type { Quote } from './quotes.ts';

/** Titles of this length or less name their practice; longer ones are sentences about it. */
const longestName = 16;
/** A subtitle that tells of an occasion or a person: the title over it is a headline, not a name. */
const occasion =
  /^(?:记|访|写在|致|(?:.{4,12}日)?在.{2,40}(?:会|会议|大会|座谈会|班|仪式)上)|(?:比较(?:研究|分析)?|见闻|侧记|纪实|札记|随笔|访谈|速写)$/;
const sentenceTitle =
  /^从.+到|^第[一二三四五六七八九十]+[章节篇]|^(?:给|替|为|请)[\u4e00-\u9fff]{1,4}(?:留|送|搭|建|当|办|开|安|架|撑|找)|[\u4e00-\u9fff]{2}(?:背|走|闯|趟|干|打|聊|谈|抓|唱|织|绣|养|喝|拓|敲|跑|串|评|议|问|说|讲|算|写|种|长)出[\u4e00-\u9fff]{2}|把[^，]{1,6}[说讲议管办送建开变做]|何以|如何|怎样|怎么办|^在|走出一[条片]|进(?:彝|苗|瑶|深|高)?山$|进万家$|^(?:把|将|我|谈(?![心话])|漫谈|浅谈|试论|关于)|[，！？：]|^(?:扎实|以(?!.[代促带养治换奖工])|关于|推进|推动|突出|围绕|坚持|努力|切实|认真|全面|加强|着力|积极|深入|大力|实施|开展|强化|创新|抓好|做好|打造|提升|完善|健全|建立|构建|加快|促进|让)|(?:意见|决定|通知|报告|讲话|总结|办法|规定|方案|条例|比较|研究|思考|探析|探讨|分析|述评|评析|调查|考察|启示|综述|访谈|侧记|概况)(?:（[^）]*）)?$|的[两三四五六七八几]种(?:路径|走法|做法|模式|方式|办法|类型)$|（[\d一二两三四五六七八九十]{1,3}[个名家项篇]）$/;

/**
 * The initiative that a title names: contents entries and chapters of the form 名称——副题, and the items of a list of
 * cases. A title may be the name as a whole (外建“堡垒”内设“家”) or begin with it (“三事分流”再出发, 三社联动促融合).
 */
export function namesInTitles(doc: Doc, quotes: readonly Quote[], words: InitiativeWords): InitiativeMention[] {
  const found: InitiativeMention[] = [];
  for (const section of doc.sections) {
    const shortTitles = section.entries.filter((entry) => isShort(doc, entry.title)).length;
    const isCaseList =
      section.genre !== 'contents' && section.entries.length >= 2 && shortTitles >= section.entries.length * 0.6;
    for (const entry of section.entries) {
      const mention = nameOfTitle(doc, entry, quotes, words, entry.subtitle !== undefined || isCaseList);
      if (mention) found.push(mention);
    }
    if (isChapter(doc, section)) {
      const mention = nameOfTitle(doc, { ...section, title: section.title! }, quotes, words, !section.headline);
      if (mention) found.push(mention);
    }
  }
  return found;
}

const isShort = (doc: Doc, title: Range) => bareName(doc.text.slice(title.start, title.end)).length <= longestName;

const isChapter = (doc: Doc, section: Section): boolean =>
  section.title !== undefined &&
  section.genre !== 'front' &&
  section.entries.length === 0 &&
  section.author !== undefined &&
  (section.item === true ||
    (section.subtitle !== undefined && !occasion.test(doc.text.slice(section.subtitle.start, section.subtitle.end))));

function nameOfTitle(
  doc: Doc,
  titled: Pick<Entry, 'title' | 'subtitle'>,
  quotes: readonly Quote[],
  words: InitiativeWords,
  named: boolean,
): InitiativeMention | undefined {
  const { title, subtitle } = titled;
  if (subtitle && occasion.test(doc.text.slice(subtitle.start, subtitle.end))) return undefined;
  // ——某市的“双向链”: the subtitle has the name, the title tells of it.
  if (
    subtitle &&
    /^[^“”]{2,16}的“[^“”]{2,14}”$/.test(doc.text.slice(subtitle.start, subtitle.end)) &&
    !doc.text.slice(title.start, title.end).includes('“') &&
    title.end - title.start > 6
  )
    return undefined;
  // 一碗清茶叙民情 ——某县推行“茶馆接访”的做法
  if (
    subtitle &&
    /(?:推行|实行|试行|开展|建立|创办|设立|推广|探索|实施|打造)[^“”]{0,6}“/.test(
      doc.text.slice(subtitle.start, subtitle.end),
    ) &&
    !doc.text.slice(title.start, title.end).includes('“')
  )
    return undefined;
  const text = doc.text.slice(title.start, title.end);
  const inside = within(quotes, title).filter((quote) => !quote.nested);
  const first = inside[0];
  const bare = bareName(text);
  const mention = (start: number, end: number, rule: string, confidence: number): InitiativeMention => {
    const whole = first && first.start === start && first.end === end;
    const name = whole ? doc.text.slice(first.inner.start, first.inner.end) : doc.text.slice(start, end);
    const abbreviation = parseNumberAbbreviation(bareName(name));
    const head = headAtEnd(bareName(name), words);
    const tail = first && first.start === start && !whole ? words.heads.at(doc.text, first.end) : '';
    const kind = head?.kind ?? (abbreviation ? practiceUnlessProgram(kindOfAbbreviation(abbreviation)) : 'practice');
    return {
      kind: 'initiative',
      start: tail !== '' && first ? first.start : start,
      end,
      name,
      initiativeKind: kind === 'slogan' ? 'practice' : kind,
      rule,
      confidence,
      ...(abbreviation?.stated !== undefined && { statedCount: abbreviation.stated }),
      ...(first &&
        first.start === start &&
        !whole && { full: { start, end }, name: doc.text.slice(first.inner.start, first.inner.end) }),
    };
  };
  const isNameByItself = ({ inner }: Quote) => {
    const name = doc.text.slice(inner.start, inner.end);
    return parseNumberAbbreviation(name)?.stated !== undefined || headAtEnd(name, words)?.alone === true;
  };
  // 依靠制度管村 依靠群众监督: two sentences of one length are a headline.
  const couplet = /^(\S{5,})\s+(\S{5,})$/.exec(text);
  if (couplet && Math.abs(bareName(couplet[1]!).length - bareName(couplet[2]!).length) <= 1 && !/^“/.test(text))
    return undefined;
  if (!named) {
    // 三社联动促融合: an abbreviation with a verb after it.
    const lead = leadingAbbreviation(text);
    return lead > 0 && lead < text.length
      ? mention(title.start, title.start + lead, 'initiative/title-abbreviation', 0.7)
      : undefined;
  }
  // “一把手”抓“第一件事”, “坐班”变“走访”: a play on words.
  if (
    first &&
    first.start === title.start &&
    ((words.ordinary.has(doc.text.slice(first.inner.start, first.inner.end)) &&
      // “明白人”上门 is a name as a whole.
      !/^[\u4e00-\u9fff]{2}$/.test(doc.text.slice(first.end, title.end).trim())) ||
      /^(?:变|换|抓|改|到|牵手)“/.test(doc.text.slice(first.end, first.end + 3)))
  )
    return undefined;
  // “码”上公开 权力不“任性”: one character in marks is a play on words.
  if (first && first.start === title.start && first.inner.end - first.inner.start < 2) return undefined;
  if (first && first.start === title.start) {
    const rest = doc.text.slice(first.end, title.end).trim();
    const plus = /^[+＋]/.test(rest) && inside.length > 1;
    const restIsName = rest === '' || plus || (rest.length <= 8 && words.heads.before(rest, rest.length) !== '');
    // With a head the quoted mention and its full form are one; without, only what is quoted is the name.
    return mention(title.start, restIsName ? title.end : first.end, 'initiative/title', 0.92);
  }
  // 某县某镇“一碗面”调解法, 某县：“六个有人管”守护老人: the name begins behind its place.
  if (first && /^[^“”，]{2,16}[省市县区州旗镇乡村道]：?$/.test(doc.text.slice(title.start, first.start))) {
    const rest = doc.text.slice(first.end, title.end).trim();
    const isName = rest === '' || (rest.length <= 8 && words.heads.before(rest, rest.length) !== '');
    return mention(first.start, isName ? title.end : first.end, 'initiative/title', 0.88);
  }
  if (first) {
    // 五治一创，“煤城红管家”扮靓小区
    const abbreviation = leadingAbbreviation(text);
    if (abbreviation > 0 && abbreviation < first.start - title.start)
      return mention(title.start, title.start + abbreviation, 'initiative/title-abbreviation', 0.8);
    if (bare.length > longestName || sentenceTitle.test(text)) return undefined;
    // 三种模式建“…”: the quotation is what a verb makes.
    if (
      /[建创推设办抓做当搭用让把走打架筑聚激促变成有来]$/.test(doc.text.slice(title.start, first.start)) &&
      inside.length === 1 &&
      !/\s/.test(text)
    )
      return undefined;
    const introduced =
      words.introducing.before(doc.text, first.start, title.start) !== '' && first.end >= title.end - 3;
    if (introduced && !/\s/.test(text)) return undefined;
    // 整村搬迁“四统一分”, 石雕之外的“某某模式”: the title leads up to a name that is one by itself.
    const lead = doc.text.slice(title.start, first.start);
    if (
      inside.length === 1 &&
      first.end === title.end &&
      !/\s/.test(lead) &&
      ((lead.endsWith('的') && first.inner.end - first.inner.start > 2) || isNameByItself(first))
    )
      return undefined;
    // 某县乡贤调解“1+3”模式: without the place that has it.
    const place = placeLead.exec(text)?.[0].length ?? 0;
    const start = title.start + (place < text.length - 4 && title.start + place <= first.start ? place : 0);
    return mention(start, title.end, 'initiative/title-whole', 0.85);
  }
  // 某区某街道：田教授热线
  const behindPlace = /^[^：“”，]{2,14}[省市县区州旗镇乡村道区]：/.exec(text)?.[0].length ?? 0;
  if (
    behindPlace > 0 &&
    bareName(text.slice(behindPlace)).length <= longestName &&
    !sentenceTitle.test(text.slice(behindPlace))
  )
    return mention(title.start + behindPlace, title.end, 'initiative/title', 0.85);
  // 太行小院说理堂：某镇调解纠纷的土办法; 邻里百家宴暨“敲门行动”
  const before = /^([^：“”，、\s]{3,10})(?:：|暨)/.exec(text)?.[1];
  if (before && !sentenceTitle.test(before))
    return mention(title.start, title.start + before.length, 'initiative/title', 0.8);
  const lead = leadingAbbreviation(text);
  if (lead > 0 && lead < text.length && !words.headOf.has(text.slice(lead))) {
    const rest = text.slice(lead);
    if (/^[促助带推破建创添显开铺引激强聚凝架搭绘，：]/.test(rest))
      return mention(title.start, title.start + lead, 'initiative/title-abbreviation', 0.8);
  }
  if (bare.length > longestName || bare.length < 2 || sentenceTitle.test(text)) return undefined;
  return mention(title.start, title.end, 'initiative/title', 0.85);
}

const placeLead =
  /^(?:[\u4e00-\u9fff]{1,9}?(?<![社小园城山库片辖老灾牧农矿林校厂])[市县区州旗镇乡](?![长民内级]))+(?:[\u4e00-\u9fff]{1,4}村)?(?=[\u4e00-\u9fff]{0,8}“)/;
const practiceUnlessProgram = (kind: 'program' | 'practice' | 'slogan') => (kind === 'program' ? kind : 'practice');

/** Length of the number abbreviation that a title begins with (三社联动促融合: 4), or 0. */
function leadingAbbreviation(title: string): number {
  for (let end = Math.min(title.length, 8); end >= 4; end--) {
    const name = title.slice(0, end);
    if (!/^[一二两三四五六七八九十]/.test(name) || /[\s“”、，]/.test(name)) continue;
    // 五治一创，…; 三会两评一承诺：…
    if (/^[，：]/.test(title.slice(end)) && (parseNumberAbbreviation(name)?.parts.length ?? 0) > 1) return end;
    if (
      /(?:联动|联创|共建|结合|融合|共治|联治|同步|互动|同创|并举|并重|合一|联建|共享)$/.test(name) &&
      parseNumberAbbreviation(name)
    )
      return end;
  }
  return 0;
}
