import type { Doc } from '../text/doc.ts';
import { CharSet, spaces } from '../text/word-set.ts';
import type { Head, InitiativeWords } from './initiative-heads.ts';

const functionWords = new CharSet(
  '的了指和与及等在是为以对把将由向从到着过其该这各每本我并也都就要不已被让使、，。；：！？“”‘’（）《》',
);
const verb = /^(?:推行|实施|开展|实行|推进|建立|设立|推广|启动|落实|取得|得到|成为)/;

/** Length of what makes another version of the quotation before it: “小哥驿站”2.0版, “生态账户”水上版; 0 for none. */
export const versionLength = (text: string, at: number): number =>
  /^(?:\d(?:\.\d)?版|[\u4e00-\u9fff]{2,4}?版)(?![\u4e00-\u9fff]{0,2}[本面块图权税《])/.exec(text.slice(at, at + 8))?.[0]
    .length ?? 0;

/** What a quotation is followed by: a head, and the words between. */
export interface FollowingHead {
  head: Head;
  end: number;
  /** “…”等活动, “…”的做法: the head says what the name is, but is not part of it. */
  loose: boolean;
}

/** The head behind a quotation: “…”活动, “…”培养工程, “…”干部下基层驻农村工作, “…”的理念, “…”等形式. */
export function followingHead(doc: Doc, at: number, words: InitiativeWords): FollowingHead | undefined {
  const { text } = doc;
  // “三县一城”（生态大县、…）的奋斗目标: the head stands behind the gloss.
  const gloss = text[at] === '（' ? /^（[^（）\n]{4,90}）(?=的|等)/.exec(text.slice(at, at + 96))?.[0] : undefined;
  if (gloss) return followingHead(doc, at + gloss.length, words);
  // “山水竹药茶”五字经, “认、对、算、还”四步走
  const verse = /^[一二三四五六七八九十](?:[字句](?:经|诀|歌|文章)|步(?:走|曲|棋))/.exec(text.slice(at, at + 5))?.[0];
  if (verse)
    return {
      head: { word: verse, kind: /文章|步.$/.test(verse) ? 'practice' : 'slogan', alone: false, keep: true },
      end: at + verse.length,
      loose: false,
    };
  let from = at;
  let loose = false;
  const link =
    /^(?:等(?:一系列|各种|多种|系列|各项)?|的(?!.{0,4}的)|这一|这[种个条句])?(?:[一二两三四五六七八九十]{1,2}[种个项大类])?/.exec(
      text.slice(at, at + 8),
    );
  if (link?.[0]) {
    loose = true;
    from += link[0].length;
  }
  let found: FollowingHead | undefined;
  const limit = loose ? 6 : 12;
  for (let i = from; i < from + limit && i < text.length; i++) {
    const word = words.heads.at(text, i);
    if (word !== '') {
      const head = words.headOf.get(word)!;
      // A head far from the name must be one that ends names by itself, or the sentence's work (驻农村工作).
      if (i - from > 4 && !head.alone && word !== '工作') break;
      // “…”工程考核: what is judged is the project.
      if (found?.head.alone && /^(?:考核|培训|管理|评比|评选|建设|工作)$/.test(word)) break;
      found = { head, end: i + word.length, loose: loose || !head.keep };
      i += word.length - 1;
      // 发展|战略, 推进|机制: a head may be followed by the next.
      // “…”民宿品牌培育计划: a stronger head may end the phrase.
      if (i + 1 < text.length && words.heads.at(text, i + 1) === '') {
        const rest = /^[\u4e00-\u9fff]{1,4}?(工程|行动|计划|活动)(?![\u4e00-\u9fff])/.exec(text.slice(i + 1, i + 10));
        const last =
          rest && !loose && ![...rest[0]].some((char) => functionWords.has(char.charCodeAt(0)))
            ? words.headOf.get(rest[1]!)
            : undefined;
        if (last) found = { head: last, end: i + 1 + rest![0].length, loose: false };
        break;
      }
      continue;
    }
    const code = text.charCodeAt(i);
    if (functionWords.has(code) || spaces.has(code) || (i > from + 1 && verb.test(text.slice(i, i + 2)))) break;
  }
  // “甲”、“乙”和“丙”评选三项活动: the counted head says what all are.
  const summed = found && /^[一二两三四五六七八九十]{1,2}[项个大类种]/.exec(text.slice(found.end, found.end + 3));
  const sum = summed ? words.headOf.get(words.heads.at(text, found!.end + summed[0].length)) : undefined;
  if (found && sum) return { ...found, head: sum };
  // “1136”包保制, “首问”责任制.
  const system = found
    ? null
    : /^(?![为是的在被从到把将和与及以让使给由因向对也都就已])[\u4e00-\u9fff]{0,5}(?:制|团|队|岗|站|室|榜|卡|屋|台|库|点|会|社|院|校|群|墙|角|亭|线|簿|券|单|桌|厂|所|(?<![方办做宪立执司])法|(?<![成人党委会职学队教官社演议团])员)(?![\u4e00-\u9fff])/.exec(
        text.slice(at, at + 8),
      );
  if (system && !loose)
    return {
      head: { word: system[0], kind: 'practice', alone: true, keep: true },
      end: at + system[0].length,
      loose: false,
    };
  return found;
}
