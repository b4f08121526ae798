import type { Lexicon } from '../lexicon/lexicon.ts';
import { initiativeWords } from '../recognise/initiative-heads.ts';
import { type Range, rangeIndexAt, sentenceAt } from '../text/doc.ts';
import type { InitiativeMention, PlaceMention } from '../text/mentions.ts';
import { Ranges, within } from '../text/ranges.ts';
import type { EdgeDraft } from './edges.ts';
import { leadersBehind, placesBehind } from './implements-behind.ts';
import { isDenied } from './implements-denied.ts';
import type { Reading } from './reading.ts';
import { spreading } from './spread.ts';
import type { Subject, Subjects } from './subjects.ts';

const carriedOut =
  /(?:推行|实施|开展|实行|建立|设立|推广|创建|打造|创新|启动|采取|试行|施行|组织|举办|兴办|创办|推出|落实|推进|实现|完成|运用|探索|制定|深化|形成|构建|编排|搭建|抓好|办理|统一|整合|坚持|执行|采用|成立|打好|打赢|发展|先行|完善|健全|做到|做好|摸索|总结|提炼|填写|选派|发放|搞|办起|带出|拉起|组成|聘请|引入|组建|创出|联手|首创|独创|培育|通过|依托|借助|派驻|建成|确立|倡导|试办|试点|推开|牵头|发动|首倡|开办|创立|引进|提出|设[^，。；]{0,6}$|叫$)/;
const results = /^(?:在\S{2,12}(?:铺开|推开|推行)|[^，。；的是“”]{0,8}\d)/;
/** 在某县，“说事室”已有120个; “…”工程新造竹林4.6万亩: nothing before the name but where. */
const onlyWhere = /^(?:在[^，。；]{2,14}，)?$/;
const inquirers = /(?:调研组|调查组|课题组|编写组|采访组|编辑部|记者)/;
const numbered = /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|\d{1,2}[.、．])/;

/**
 * Who carries a program or practice out: the author and place of the chapter that is about it, and the subject of a
 * sentence that says so (推行, 实施, 开展 …; 某县的“…”). Slogans are not carried out.
 */
export function implementing(reading: Reading, subjects: Subjects, lexicon: Lexicon): EdgeDraft[] {
  const { doc, mentions, works, initiatives } = reading;
  const words = initiativeWords(lexicon.initiatives);
  const kinds = new Map(initiatives.entities.map((entity) => [entity.key, entity.kind]));
  const componentSpans = new Set(initiatives.components.map((component) => component.at.start));
  const componentKeys = new Set(initiatives.components.map(({ component }) => component));
  const edges: EdgeDraft[] = [];
  const link = (subject: Pick<Subject, 'places' | 'organizations'>, target: string, rule: string, at: Range[]) => {
    for (const source of [...subject.places, ...subject.organizations])
      edges.push({ kind: 'implements', source, target, rule, at });
  };
  const titleSpans: Range[] = [];
  const chapter = (title: Range | undefined, subtitle: Range | undefined, author: Range | undefined) => {
    if (!title) return;
    titleSpans.push(title);
    const bodies = within(mentions.organizations, author).flatMap((mention) => reading.organizations.of(mention) ?? []);
    const titlePlaces = within(mentions.places, title);
    const bySubtitle = subtitle
      ? firstChain(within(mentions.places, subtitle))
      : titlePlaces[0]?.start === title.start
        ? firstChain(titlePlaces)
        : [];
    // Who inquires into a practice does not carry it out.
    const inquiry = author !== undefined && inquirers.test(doc.text.slice(author.start, author.end));
    // A table's row may name the place alone: 某县某乡.
    const byAuthor =
      bodies.length > 0
        ? bodies.flatMap((key) => subjects.placeOf(key) ?? [])
        : firstChain(within(mentions.places, author));
    const places = [...new Set(bySubtitle.length > 0 ? bySubtitle : inquiry ? [] : byAuthor)];
    for (const mention of within(mentions.initiatives, title)) {
      const target = initiatives.of(mention);
      if (!target || kinds.get(target) === 'slogan') continue;
      const name = { start: mention.start, end: mention.full?.end ?? mention.end };
      link(
        { places, organizations: [] },
        target,
        bySubtitle.length > 0 ? 'implements/subtitle' : 'implements/author-place',
        [name, ...(bySubtitle.length > 0 ? [subtitle ?? title] : author ? [author] : [])],
      );
      if (author && !inquiry) link({ places: [], organizations: bodies }, target, 'implements/author', [name, author]);
    }
  };
  for (const section of doc.sections) {
    for (const entry of section.entries) chapter(entry.title, entry.subtitle, entry.author);
    // A body's own account of its practice; a notice about somebody's is none.
    const account =
      section.genre === 'body' &&
      section.title !== undefined &&
      !/关于|通知|意见|通报|调研|见闻/.test(doc.text.slice(section.title.start, section.title.end));
    if (section.item || ((section.genre === 'chapter' || account) && section.author))
      chapter(section.title, section.subtitle, section.author);
  }
  for (const { subtitle } of doc.sections) {
    // ——某县以“…”助推…: the place that the subtitle begins with has what the subtitle names.
    const [place] = within(mentions.places, subtitle);
    if (!subtitle || !place || place.start > subtitle.start + 2) continue;
    for (const mention of within(mentions.initiatives, subtitle)) {
      const target = initiatives.of(mention);
      if (target && kinds.get(target) !== 'slogan')
        link(
          { places: firstChain(within(mentions.places, subtitle)), organizations: [] },
          target,
          'implements/subtitle',
          [subtitle],
        );
    }
  }
  for (const work of works.works) titleSpans.push(work.title);
  const titles = new Ranges(titleSpans);
  const citedTitles = new Ranges(mentions.documents);
  for (const mention of mentions.initiatives) {
    const target = initiatives.of(mention);
    // 某县“…”三年行动实施方案, 全市“…”竞赛活动: in a title the place before the name is whose it is.
    const owner = target && kinds.get(target) !== 'slogan' && isInTitle(mention) ? placeBefore(mention) : undefined;
    if (owner)
      link({ places: [owner.key], organizations: [] }, target!, 'implements/title', [
        { start: owner.start, end: mention.full?.end ?? mention.end },
      ]);
    if (!target || kinds.get(target) === 'slogan' || componentSpans.has(mention.start)) continue;
    if (mention.rule.startsWith('initiative/title') || titles.holding(mention.start, mention.end) !== undefined)
      continue;
    for (const place of placesBehind(reading, mention))
      link({ places: [place.key], organizations: [] }, target, 'implements/locative', [
        { start: mention.start, end: place.end },
      ]);
    for (const body of leadersBehind(reading, mention))
      link({ places: [], organizations: [body.key] }, target, 'implements/led-by', [
        { start: mention.start, end: body.end },
      ]);
    const found = statement(mention);
    if (found) link(oneByOne(mention, found) ?? found.subject, target, `implements/${found.subject.how}`, [found.at]);
    const behind = found && /home|carried/.test(found.subject.how) ? behindHeading(mention, found.at) : undefined;
    if (behind) link({ places: [], organizations: behind.organizations }, target, 'implements/heading', behind.at);
  }
  edges.push(...spreading(reading, subjects, (target) => kinds.get(target) !== 'slogan' && !componentKeys.has(target)));
  return edges;

  function isInTitle(mention: InitiativeMention): boolean {
    return (
      (titles.holding(mention.start, mention.end) ?? citedTitles.holding(mention.start, mention.end)) !== undefined
    );
  }

  /** 某县“…”行动方案 and 某市基层党建“…”: the place in front; 关于在全县开展“…”活动的意见, “…”行动实施方案: the text's own. */
  function placeBefore(mention: InitiativeMention): { key: string; start: number } | undefined {
    const place = mentions.places[rangeIndexAt(mentions.places, mention.start - 1)];
    const key = place && reading.places.of(place)?.key;
    const between = place ? doc.text.slice(place.end, mention.start) : '';
    if (place && key && place.end <= mention.start && /^(?:[^，。；“”《》关于\s]{0,8})$/.test(between))
      return { key, start: place.start };
    const end = mention.full?.end ?? mention.end;
    const about = /(?:开展|实施)[^，。；“”《》]{0,8}$/.test(
      doc.text.slice(Math.max(0, mention.start - 12), mention.start),
    );
    const plan = /^(?:的)?(?:实施|工作|行动)?(?:方案|规划|计划|意见)/.test(doc.text.slice(end, end + 6));
    const own = about || plan ? subjects.homePlace(mention.start) : undefined;
    return own && kinds.get(initiatives.of(mention) ?? '') === 'program'
      ? { key: own, start: mention.start }
      : undefined;
  }

  /** 二、推行“…”，选好当家人。县委组织部…: the body that the sentence behind a numbered heading begins with. */
  function behindHeading(
    mention: InitiativeMention,
    sentence: Range,
  ): { organizations: string[]; at: Range[] } | undefined {
    if (!numbered.test(doc.text.slice(sentence.start, sentence.start + 6))) return undefined;
    const next = doc.sentences[rangeIndexAt(doc.sentences, sentence.start) + 1];
    const block = next && doc.blocks[rangeIndexAt(doc.blocks, next.start)];
    if (!next || !block || (block.start === next.start && block.role !== 'paragraph') || mention.end > sentence.end)
      return undefined;
    const [first] = within(mentions.organizations, next);
    if (!first || first.start > next.start + 1) return undefined;
    const subject = subjects.at(first.end, next);
    return subject.organizations.length > 0 && /^(?:subject|possessive|locative)$/.test(subject.how)
      ? { organizations: subject.organizations, at: [sentence, ...subject.at] }
      : undefined;
  }

  /** 甲县、乙县分别建立了“子”和“丑”: to each its own. */
  function oneByOne(
    mention: InitiativeMention,
    { subject, at }: { subject: Subject; at: Range },
  ): Pick<Subject, 'places' | 'organizations'> | undefined {
    const marker = doc.text.slice(at.start, mention.start).lastIndexOf('分别');
    if (marker < 0 || subject.places.length < 2) return undefined;
    const comma = doc.text.indexOf('，', mention.end);
    const named = within(mentions.initiatives, {
      start: at.start + marker,
      end: comma < 0 ? at.end : Math.min(comma, at.end),
    });
    const place = subject.places[named.indexOf(mention)];
    return named.length === subject.places.length && place ? { places: [place], organizations: [] } : undefined;
  }

  /** The places that a subtitle begins with, named from the top: 某县某镇 are both meant. */
  function firstChain(places: readonly PlaceMention[]): string[] {
    let count = Math.min(1, places.length);
    while (count < places.length && places[count]!.start === places[count - 1]!.end) count++;
    return places.slice(0, count).flatMap((mention) => reading.places.of(mention)?.key ?? []);
  }

  /** 依托“…”机制，甲县、乙县联合巡河: the clause behind says who uses it. */
  function usedBy(mention: InitiativeMention, before: string, sentence: Range): Subject | undefined {
    if (!/^(?:依托|借助|通过|运用|凭借|利用)$/.test(before.trim())) return undefined;
    const end = mention.full?.end ?? mention.end;
    const comma = /^[^，。；“”]{0,12}，/.exec(doc.text.slice(end, end + 14))?.[0].length;
    if (comma === undefined) return undefined;
    const clause = /^[^，。；]*/.exec(doc.text.slice(end + comma, sentence.end))![0].length;
    const found = subjects.at(end + comma + clause, { start: end + comma, end: sentence.end });
    return found.how === 'subject' ? found : undefined;
  }

  function statement(mention: InitiativeMention): { subject: Subject; at: Range } | undefined {
    if (citedTitles.holding(mention.start, mention.end)) return undefined;
    const end = mention.full?.end ?? mention.end;
    const sentence = sentenceAt(doc, mention.start);
    if (!sentence) return undefined;
    const clauseStart = Math.max(sentence.start, mention.start - 40);
    const before = doc.text.slice(clauseStart, mention.start);
    // 地委召开现场会，把我县的做法概括为“…”: whose way it is, not who says so.
    const summed = /把[^，。；]{0,10}(?:做法|经验)[^，。；]{0,6}(?:概括|总结|归纳|提炼|称|誉)[为作成]?$/.test(before);
    const subject = summed
      ? subjects.home(mention.start)
      : (usedBy(mention, before, sentence) ?? subjects.at(mention.start, sentence));
    const asMeans =
      /把$/.test(before) ||
      (/以$/.test(before) && /^为(?:抓手|载体|平台|依托|切入点|突破口|龙头|引领)/.test(doc.text.slice(end, end + 6)));
    if (
      subject.how !== 'possessive' &&
      subject.how !== 'subject' &&
      !asMeans &&
      !carriedOut.test(before) &&
      !/(?:^|[，。；：、\s.])[搭办设建推创用派织搞]$/.test(before) &&
      // 其一，“…”; 头一样是“…”; 靠“…”: a point of a list of what is done.
      !/(?:其[一二三四五六]，|[一二三四五六][样件条招]?是|再一[样条件]是|(?<!依)靠|归结起来就是|重点是)$/.test(
        before,
      ) &&
      // “…”工程新造竹林4.6万亩: what it came to, said first.
      !(onlyWhere.test(before.trim()) && results.test(doc.text.slice(end, end + 14))) &&
      words.introducing.before(before, before.length) === '' &&
      words.aliasMarks.before(before, before.length) === ''
    )
      return undefined;
    if (isDenied(before, doc.text.slice(end, end + 12), subject.how)) return undefined;
    if (subject.places.length + subject.organizations.length === 0) return undefined;
    return { subject, at: sentence };
  }
}
