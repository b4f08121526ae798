import type { Range } from '../text/doc.ts';
import type { Actor } from './actors.ts';
import { adverbs, clauseEdge, joining, jointly, modified, together } from './subject-words.ts';
import type { Subject } from './subjects.ts';

/** 县委、县政府 act together; 广东省梅州市 is one place named from the top. */
export function firstOfChain(text: string, actors: readonly Actor[], index: number): number {
  let first = index;
  while (first > 0 && together.test(text.slice(actors[first - 1]!.end, actors[first]!.start))) first--;
  return first;
}

/** 镇党委同县总工会、县职教中心合办…: those behind 同, where the words behind them say that all act. */
export function partners(text: string, before: readonly Actor[], next: number): Actor[] {
  const first = before[next];
  if (!first || !joining.test(text.slice(before[next - 1]!.end, first.start))) return [];
  let last = next;
  while (last + 1 < before.length && together.test(text.slice(before[last]!.end, before[last + 1]!.start))) last++;
  const end = before[last]!.end;
  return jointly.test(text.slice(end, end + 4)) ? before.slice(next, last + 1) : [];
}

/** What may stand before 联合县教育局 and 同县教育局 where whoever the text speaks of acts with them. */
const besides =
  /(?:(?:^|[，。；：、\n）])(?:我们|[一二三四五六七八九十]是|\d{1,2}[.、．]|\d{1,2}月(?:\d{1,2}日)?，?|今年|去年|此外，?)?|[又还并也])(?:又|还|并|也|先后|积极|主动)?(?:联合|会同|[与同和])$/;

/** 联合县农村信用联社推出…, 又与市旅游局合办…: whether those from `head` to `last` act beside the one spoken of. */
export function actsBeside(text: string, sentence: Range, head: Actor, last: Actor, position: number): boolean {
  if (!last.organization) return false;
  const lead = text.slice(Math.max(sentence.start - 1, head.start - 14), head.start);
  const tail = text.slice(last.end, position);
  return besides.test(lead) && (/(?:联合|会同)$/.test(lead) ? !modified.test(tail) : jointly.test(tail));
}

/** 由甲牵头，乙具体负责，…: who leads acts with those named behind. */
export function leading(text: string, before: readonly Actor[], first: number): Actor[] {
  return before.slice(0, first).filter(({ start, end }) => text[start - 1] === '由' && text.startsWith('牵头，', end));
}

/** Whether an actor stands at the head of its clause, but for a date, an adverb or a number of a list. */
export function beginsClause(text: string, actor: Actor, sentence: Range): boolean {
  let at = actor.start;
  while (at > sentence.start && !clauseEdge.test(text[at - 1]!) && actor.start - at < 16) at--;
  const lead = text.slice(at, actor.start).replace(/^[\s▲★◆◇●○■□·△※*-]+/, '');
  return (
    lead === '' ||
    adverbs.test(lead) ||
    // 会议要求县妇联办好“…”: who is asked by name.
    /^(?:会议)?(?:要求|责成|明确|决定|指定|委托)(?:由)?$/.test(lead) ||
    // 对岸的某镇
    /^(?!对(?![岸面])|[向为给由被把将与和同在从])[\u4e00-\u9fff]{2,7}的$/.test(lead) ||
    /^(?:[一二三四五六七八九十\d]+[、.是）]|（[一二三四五六七八九十]+）|(?:[\d一二三四五六七八九〇十]+[年月日]+)+(?:以来|起|底|初|末|开始)?)$/.test(
      lead,
    )
  );
}

/** Who acts, and whoever acts beside them. */
export const joined = (own: Subject, partner: Subject): Subject => ({
  places: own.places,
  organizations: [...own.organizations, ...partner.organizations],
  at: [...own.at, ...partner.at],
  how: 'subject',
});

/** 对某街道坚持的“…”给予肯定: whose it is, and not whom something is done to. */
export const praised = (text: string, lead: string, position: number): boolean =>
  lead.endsWith('对') &&
  /^[^，。；]{1,30}(?:给予(?:了)?(?:充分|高度)?(?:肯定|评价|好评)|表示(?:肯定|赞赏|满意)|(?:进行|作)了(?:推广|介绍|总结))/.test(
    text.slice(position, position + 48),
  );
