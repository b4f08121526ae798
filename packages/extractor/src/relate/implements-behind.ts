import { rangeIndexAt } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { Reading } from './reading.ts';

/** 实施“…”工程。…率先在某镇、某镇启动: where it begins, said behind the name and before the next one. */
export function placesBehind(reading: Reading, mention: InitiativeMention): { key: string; end: number }[] {
  const { doc, mentions } = reading;
  const from = mention.full?.end ?? mention.end;
  // 印发《…“甲”改革试点方案》，在某镇开展试点.
  const title = /^[^《》\n]{0,14}》/.exec(doc.text.slice(from, from + 16))?.[0].length ?? 0;
  if (!/^[，。；：（\n在]/.test(doc.text.slice(from + title, from + title + 1))) return [];
  const next = mentions.initiatives[rangeIndexAt(mentions.initiatives, from - 1) + 1];
  const limit = Math.min(from + 120, next?.start ?? doc.text.length);
  const found: { key: string; end: number }[] = [];
  let listed = false;
  for (const place of within(mentions.places, { start: from, end: limit })) {
    const text = doc.text.slice(from, place.start);
    if (text.includes('\n')) break;
    listed =
      /(?:先|率先|首先|起)?在$|^[^，。；]{0,8}从$/.test(text) ||
      (listed &&
        (/[、和]$/.test(text) || mentions.places[rangeIndexAt(mentions.places, place.start - 1)]?.end === place.start));
    const key = reading.places.of(place)?.key;
    const launched =
      /^(?:、[^，。；]{2,20}?|和[^，。；]{2,12}?)?(?:等[^，。；]{0,8}|\d+个[村社][^，。；]{0,4})?(?:率先|先行|首批|开始|开展|同步|正式|全面)?(?:启动|试点|试行|推开|铺开|推广|展开|实施|实行|复制|启用|上线|亮相|落地|揭牌|挂牌|投用|开张|成立|起步|发端|兴起|叫响)(?:[，。；]|后)/;
    // 在某县某街道启用: the last of the chain is meant.
    if (within(mentions.places, { start: place.end, end: place.end + 1 }).length > 0) continue;
    if (listed && key && launched.test(doc.text.slice(place.end, place.end + 40))) found.push({ key, end: place.end });
  }
  return found;
}

/** 这项活动由某部门牵头: said behind the name and before the next one. */
export function leadersBehind(reading: Reading, mention: InitiativeMention): { key: string; end: number }[] {
  const { doc, mentions } = reading;
  const from = mention.full?.end ?? mention.end;
  const next = mentions.initiatives[rangeIndexAt(mentions.initiatives, from - 1) + 1];
  const limit = Math.min(from + 160, next?.start ?? doc.text.length);
  return within(mentions.organizations, { start: from, end: limit }).flatMap((body) => {
    const between = doc.text.slice(from, body.start);
    const key = reading.organizations.of(body);
    // 由县委宣传部、县民政局负责: the verb stands behind the last of them.
    const listed = within(mentions.organizations, { start: body.start, end: Math.min(limit, body.end + 60) });
    let count = 1;
    while (count < listed.length && /^[、和与及]$/.test(doc.text.slice(listed[count - 1]!.end, listed[count]!.start)))
      count++;
    const chain = listed.slice(0, count);
    const last = chain.at(-1) ?? body;
    const tail = doc.text.slice(last.end, last.end + 4);
    if (!key || between.includes('\n')) return [];
    // “茶馆法庭”由某法院设在老街; “书记夜校”是县委组织部2015年创办的.
    if (
      /^是(?:由)?$/.test(between) &&
      /^(?:\d{4}年|去年|今年|最早|率先)?(?:首先|率先)?(?:创办|首创|开办|发起|推出|创立|设立|试行|摸索|总结)出?[来的]/.test(
        doc.text.slice(last.end, last.end + 16),
      )
    )
      return [{ key, end: body.end }];
    if (between === '由' && /^(?:设|创|办|建|组建|发起|推出|首创|开设|承办|牵头|负责)/.test(tail))
      return [{ key, end: body.end }];
    if (!/(?:活动|工程|工作|制度|行动|计划)?由$/.test(between) || !/[，。]/.test(between)) return [];
    const spread = /^在[^，。；]{2,14}?(?:推开|推行|试点|推广|实施)/.test(doc.text.slice(last.end, last.end + 20));
    if (!spread && !/^(?:牵头|负责|承办|主办|组织实施|具体|会同|联合)/.test(tail)) return [];
    // 由县妇联会同县科委、县农业局组织实施: all of them.
    const joint = /^(?:会同|联合)/.test(tail)
      ? within(mentions.organizations, { start: last.end, end: Math.min(limit, last.end + 40) })
      : [];
    return [...chain, ...joint].flatMap((each) => {
      const actor = reading.organizations.of(each);
      return actor ? [{ key: actor, end: each.end }] : [];
    });
  });
}
