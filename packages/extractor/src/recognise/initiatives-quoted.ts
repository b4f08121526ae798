import type { InitiativeKind } from '@guben/graph';
import type { Doc } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { CharSet } from '../text/word-set.ts';
import { bareName, headAtEnd, type InitiativeWords } from './initiative-heads.ts';
import {
  countsNothing,
  isNoName,
  kindOfAbbreviation,
  type NumberAbbreviation,
  parseNumberAbbreviation,
} from './number-abbreviation.ts';
import type { Quote } from './quotes.ts';
import { isAim, isCalledOut, isListOfNext, isSpelledOut, thing } from './quotes-aims.ts';
import { isFault, isHonour, isIntroduced, isSpeech } from './quotes-context.ts';
import { type FollowingHead, followingHead, versionLength } from './quotes-heads.ts';

const han = /\p{Script=Han}/gu;
const countHan = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
    // Rare characters are left to the engine.
    else if (code >= 0x2e80) return text.match(han)?.length ?? 0;
  }
  return count;
};
/** 开展“…”: what is held is a campaign; what is 推行, 建立 or 打造 is a way of doing. */
const campaign = /(?:开展|启动|举办|发起|(?<![级党层会团员])组织(?!部))[^，。；]{0,12}$/;
/** What has such an end was set up, not held. */
const setUp = /[队组会团站社所室校班庭院车栏角岗点哨网卡话]$/;
const stops = new CharSet('，。；：！？（）《》“”\n');

/**
 * Decides what a quotation is: an initiative of some kind, or emphasis, speech, an honour, an ordinary word.
 * @returns none where it is surely no initiative; undefined where no rule tells
 */
export function readQuote(
  doc: Doc,
  quote: Quote,
  words: InitiativeWords,
  inTitle: boolean,
): InitiativeMention[] | undefined {
  const { text } = doc;
  const name = text.slice(quote.inner.start, quote.inner.end);
  const core = bareName(name);
  const size = countHan(core);
  const following = followingHead(doc, quote.end, words);
  // “5+2”, “1234”: digits are a name where a head says so.
  const coded = size === 0 && /^[0-9A-Z+＋·.\-—]{2,12}$/.test(name) && following !== undefined;
  if ((size === 0 && !coded) || size > 40 || /[。！？；…]/.test(name)) return [];
  const before = text.slice(Math.max(0, quote.start - 14), quote.start);
  const clause = before.slice(lastStop(before) + 1);
  const after = text.slice(quote.end, quote.end + 20);
  if (isSpeech(before, words, size)) return [];
  if (/^(?:[一二三四五六七八九]|十[一二三四五六]?)五$/.test(core)) return [];
  const abbreviation = parseNumberAbbreviation(name);
  const known = words.abbreviations.get(core);
  const named = headAtEnd(core, words);
  if (abbreviation && isNoName(abbreviation)) return [];
  const ordinary = words.ordinary.has(core) || words.idioms.has(core);
  if (/^(?:\p{Script=Han}、)+\p{Script=Han}$/u.test(name) && !inTitle && !following) return [];
  // 来了“新章法”: something new, whatever it is.
  if (/^新.{1,2}$/.test(core) && !following) return [];
  if (ordinary && !(following?.head.alone && !following.loose)) return [];
  // 成了“人十制”
  const becomes = clause.endsWith('成了') && /[制法队]$/.test(name);
  if (
    (!becomes && !(abbreviation && clause.endsWith('打通')) && isFault(clause, after, words)) ||
    (/^为(?:主要)?(?:内容|核心|要求|重点)的/.test(after) && /[、，]/.test(name))
  )
    return [];
  if (isListOfNext(name, after)) return [];
  // 被居民称作“不关机的儿女”: what somebody is like.
  if (/称[为作]$/.test(clause) && /的/.test(core) && !thing.test(core)) return [];
  // “板凳书记”, “三门干部”: who is called so.
  if (/(?<!第一|带班)(?:书记|干部|主播|大[爷妈姐哥叔嫂]|[镇乡县市村]长)$/.test(core) && !following && !inTitle)
    return [];
  const honour = isHonour(clause, after, words);
  // 群众称作“轮流车”: what people call a thing.
  const nickname =
    (/(?:群众|村民|农户|牧民|居民|大家|农民|百姓|当地人)[^，。]{0,4}称作$/.test(clause) || clause === '称作') &&
    thing.test(name);
  if (honour && !nickname && !(abbreviation && kindOfAbbreviation(abbreviation) === 'slogan')) return [];
  const mention = (rule: string, confidence: number, kind: InitiativeKind, full?: number): InitiativeMention => ({
    kind: 'initiative',
    start: quote.start,
    end: quote.end,
    name,
    initiativeKind: kind,
    rule,
    confidence,
    ...(abbreviation?.stated !== undefined && { statedCount: abbreviation.stated }),
    ...(full !== undefined && { full: { start: quote.start, end: full } }),
  });
  const version = size >= 3 && size <= 12 ? versionLength(text, quote.end) : 0;
  if (version > 0)
    return [
      {
        ...mention('initiative/quoted-version', 0.8, known ?? named?.kind ?? 'practice'),
        end: quote.end + version,
        name: text.slice(quote.start, quote.end + version),
      },
    ];
  if (following && size <= 24) return withHead(mention, following, abbreviation, known, core, words, doc, quote);
  if (known) return [mention('initiative/known-abbreviation', 0.95, known)];
  if (named && (named.alone || size <= 12)) {
    return [
      mention(
        'initiative/quoted-with-inner-head',
        0.9,
        abbreviation && named.kind === 'practice' ? 'practice' : named.kind,
      ),
    ];
  }
  // 坚持“自治、法治、德治”相结合: principles that go together.
  if (/[、，]/.test(name) && /^(?:有机|紧密)?相?结合/.test(after) && /(?:坚持|做到|实行|推进|把)$/.test(clause))
    return [mention('initiative/quoted-formula', 0.7, 'slogan')];
  // 坚持“发展才是硬道理”: a whole sentence that is held to.
  if (size >= 6 && /(?:才|就|也)是|[^不]是(?:第一|硬|根本|最)/.test(name) && /(?:坚持|牢记|树立|践行)$/.test(clause))
    return [mention('initiative/quoted-formula', 0.75, 'slogan')];
  // 以“三权归位、五股共享”为路径
  if (
    /以$/.test(clause) &&
    /[、，]/.test(name) &&
    /^为(?:路径|原则|目标|理念|宗旨|思路|主线|指引|标准|要求|统领|统揽|愿景|[^，。；]{0,2}主题|总抓手|核心|动力|引领)/.test(
      after,
    )
  )
    return [mention('initiative/quoted-formula', 0.75, 'slogan')];
  if (isAim(name, clause, after) || isCalledOut(core, size, clause, before, after))
    return [mention('initiative/quoted-formula', 0.75, 'slogan')];
  if (abbreviation && !countsNothing(abbreviation) && !/^[一二两三四五六七八九十]+$/.test(core)) {
    // 坚持“四不唯、四看重”: what is held to is a principle.
    const principle =
      /(?:坚持|秉持|遵循|秉承|实现|确保|力争|达到)$/.test(clause) &&
      abbreviation.parts.length > 1 &&
      /[、，]/.test(name);
    return [mention('initiative/quoted-number', 0.85, principle ? 'slogan' : kindOfAbbreviation(abbreviation))];
  }
  if (isSpelledOut(core, text, quote.end)) return [mention('initiative/quoted-number', 0.8, 'practice')];
  // 支部+协会, 盘绣+民宿: two things joined.
  if (/^[^+，。]{1,10}(?:\+[^+，。]{1,10})+$/.test(name) && size >= 4)
    return [mention('initiative/quoted-joined', 0.75, 'practice')];
  // 从“…”到“…”, 走出“…”: what a title moves between or arrives at.
  const isEmphasis = size < 3 && !/^(?:\n|——|$|[（(…])/.test(after.trimStart());
  // “小楼门”撬动“大治理”: small and great set against each other.
  const isContrast =
    /^[大小]/.test(core) &&
    (/”[^“”]{1,4}“[大小]/.test(`”${after.slice(0, 8)}`) || /“[大小][^“”]{1,6}”[^“”]{1,4}$/.test(before));
  if (inTitle && !isContrast && size >= 2 && !isEmphasis && size <= 14 && !/[从到变由出成为让把当做]$/.test(clause))
    return [mention('initiative/quoted-in-title', 0.8, 'practice')];
  // 坚持“…、…”, 实现“…、…”: a formula of several clauses.
  if (/[、，]/.test(name) && size >= 8 && formula.test(clause))
    return [mention('initiative/quoted-formula', 0.7, 'slogan')];
  if (size >= 2 && size <= 14 && !/[，]/.test(name) && isIntroduced(clause, before, after, words, size)) {
    return [
      mention('initiative/quoted-introduced', 0.7, campaign.test(clause) && !setUp.test(core) ? 'program' : 'practice'),
    ];
  }
  // 推出“门铃一响，楼长到场”: two halves of one length.
  const halves = /^([^，、]{3,7})，([^，、]{3,7})$/.exec(name);
  if (
    halves &&
    Math.abs(halves[1]!.length - halves[2]!.length) <= 1 &&
    /(?:推出|推行|创新|探索|探索出|形成|总结|总结出|打造|叫响|首创|衍生出|创设|提炼出|唱响|建立)[了的]?$/.test(clause)
  )
    return [mention('initiative/quoted-halves', 0.7, 'practice')];
  // “板凳会”就是…: a name that the text goes on to explain; 把“板凳会”开到…: what is taken somewhere.
  if (
    size >= (abbreviation ? 2 : 3) &&
    size <= 12 &&
    !/[，、]/.test(name) &&
    (/^(?:，?就是(?!要|说)|，?(?:是指|指的是|即))/.test(after) ||
      (/\n$/.test(before) && /^：[\u4e00-\u9fff]/.test(after)) ||
      (/[把将]$/.test(clause) && carriedTo.test(after)))
  )
    return [mention('initiative/quoted-explained', 0.7, 'practice')];
  if (size >= 2 && size <= 12 && !/[，]/.test(name) && launched.test(after))
    return [mention('initiative/quoted-launched', 0.75, 'practice')];
  // “石鼓会”, “乡风贷”, “药品统配车”: what is set up, issued or held, whatever is said of it.
  if (size >= 3 && size <= 8 && (!honour || nickname) && !/[、，]/.test(name) && thing.test(name))
    return [mention('initiative/quoted-thing', 0.6, 'practice')];
  return undefined;
}

const formula =
  /(?:坚持|秉持|秉承|树立|遵循|践行|牢记|围绕|倡导|提倡|号召|确立|提出的?|落实|紧扣|按照|实现|达到|做到|称之为|概括为|归纳为)了?$/;

const carriedTo = /^(?:开|搬|建|设|办|送|引|植|延伸|搭|挂|种|架|摆|贴|推广|推)(?:到|进|入|在|向)/;

/** “海选”在某镇试点, “村账镇管”全面推开. */
const launched =
  /^(?:制度|办法|做法)?(?:在[^，。；]{2,14}?)?(?:首次|率先|全面|先行|正式)?(?:试点|试行|推行|推开|启动|铺开|推广|实施)|^由[^，。；“”]{2,16}(?:承办|牵头|主办|负责|创办|发起|组建|首创|运营)/;

function withHead(
  mention: (rule: string, confidence: number, kind: InitiativeKind, full?: number) => InitiativeMention,
  following: FollowingHead,
  abbreviation: NumberAbbreviation | undefined,
  known: InitiativeKind | undefined,
  core: string,
  words: InitiativeWords,
  doc: Doc,
  quote: Quote,
): InitiativeMention[] {
  const { head, end, loose } = following;
  // “三个代表”重要思想学习教育活动 names a slogan and the program about it.
  const slogan = known === 'slogan' || (abbreviation !== undefined && kindOfAbbreviation(abbreviation) === 'slogan');
  const immediate = words.heads.at(doc.text, quote.end);
  const nearKind = immediate === '' ? undefined : words.headOf.get(immediate)!.kind;
  if (slogan && head.kind === 'program' && (nearKind === 'slogan' || end - quote.end > 4)) {
    const inner = mention(
      'initiative/quoted-number',
      0.9,
      'slogan',
      nearKind === 'slogan' ? quote.end + immediate.length : undefined,
    );
    const whole: InitiativeMention = {
      ...mention('initiative/quoted-with-head', 0.85, 'program'),
      end,
      name: doc.text.slice(quote.start, end),
      full: { start: quote.start, end },
    };
    delete whole.statedCount;
    return loose ? [inner] : [inner, whole];
  }
  // A word of work in general says little about the kind: a program only where it is the sentence's campaign.
  const weak = ['工作', '管理', '服务', '建设', '项目', '试点', '培训'].includes(head.word);
  const inner = doc.text.slice(quote.start, quote.end).includes('+') ? undefined : headAtEnd(core, words);
  // 开展“好媳妇”评选 is held, 推行“好媳妇”评选 a way of doing.
  const held =
    /^评[选比]$/.test(head.word) && campaign.test(doc.text.slice(Math.max(0, quote.start - 14), quote.start));
  const kind = held
    ? 'program'
    : loose && inner
      ? inner.kind
      : weak && fineThings.test(core)
        ? 'slogan'
        : known && !head.alone
          ? known
          : weak && abbreviation && parseParts(abbreviation)
            ? kindOfAbbreviation(abbreviation)
            : weak && inner
              ? inner.kind
              : head.kind;
  return [
    mention(
      loose ? 'initiative/quoted-with-loose-head' : 'initiative/quoted-with-head',
      weak ? 0.75 : 0.92,
      kind,
      loose ? undefined : end,
    ),
  ];
}

/** 五好村党支部, 六好乡镇党委: what is to have so many good qualities is a standard. */
const fineThings =
  /^[两三四五六七八九十]个?[好型强优](?:村|乡镇|社区|镇|农村|基层)?(?:党支部|党委|党组织|支部|班子|家庭|农户|村|镇)/;

const parseParts = (abbreviation: NumberAbbreviation) => abbreviation.parts.length > 0;

const lastStop = (text: string): number => {
  for (let i = text.length - 1; i >= 0; i--) if (stops.has(text.charCodeAt(i))) return i;
  return -1;
};
