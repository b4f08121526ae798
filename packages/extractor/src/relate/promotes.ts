import { type Range, sentenceAt } from '../text/doc.ts';
import type { InitiativeMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';

const issuing = /(?:意见|决定|决议|通知|通报|通告|方案|规划|要点|办法|规定|细则|若干措施)(?:（[^）]*）)?$/;
/** Kinds of documents that ask for what they name. */
const asking = /(?:意见|方案|规划|计划|要点|通知|通告|决定)(?:（[^）]*）)?$/;
const inLineWith = /(?:按照|根据|围绕|贯彻|落实|响应|服务)[^，。；“”]{0,30}$/;
const purpose =
  /为(?:了|进一步|更好地?|深入|全面|认真|扎实|加快|推动|切实)*(?:贯彻落实|贯彻|落实|实施|推进|推动|加快|实现|建设)[^。；]{0,24}$/;
const inServiceOf = /为(?:加快|深入|全面)?(?:实施|推进|建设|实现|落实)[^，。；]{0,12}$/;
/** 围绕“…”的目标，启动…: programs behind it serve what stands before 的目标. */
const around = /围绕[^，。；“”]{0,12}$/;
const aim = /^”?的?(?:总)?(?:思路|目标|方针|战略)，/;
const means = /(?:扎实|深入|大力|全面|认真|积极|切实)?(?:推进|开展|实施|推广|推行)[^，。；]{0,10}$/;

/**
 * What a document or program is for: an opinion or notice about a program, the purpose that it opens with, the strategy a
 * program serves (为实施“…”发展战略提供保证).
 */
export function promotes({ doc, mentions, works, initiatives, documents }: Reading): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  const kinds = new Map(initiatives.entities.map((entity) => [entity.key, entity.kind]));
  const promotable = (key: string | undefined): key is string => key !== undefined && kinds.get(key) !== 'practice';
  for (const work of works.works) {
    if (!issuing.test(work.label)) continue;
    for (const mention of within(mentions.initiatives, work.title)) {
      const target = initiatives.of(mention);
      if (promotable(target))
        edges.push({ kind: 'promotes', source: work.key, target, rule: 'promotes/title', at: [work.title] });
    }
  }
  for (const cited of mentions.documents) {
    const source = documents.of(cited);
    if (!source || !issuing.test(cited.title ?? '')) continue;
    for (const mention of within(mentions.initiatives, cited.titleRange)) {
      const target = initiatives.of(mention);
      if (promotable(target) && kinds.get(target) === 'program')
        edges.push({ kind: 'promotes', source, target, rule: 'promotes/cited-title', at: [cited] });
    }
  }
  for (const mention of mentions.initiatives) {
    const target = initiatives.of(mention);
    if (!promotable(target)) continue;
    const sentence = sentenceAt(doc, mention.start);
    if (!sentence) continue;
    const before = doc.text.slice(sentence.start, mention.start);
    const earlier = within(mentions.initiatives, { start: sentence.start, end: mention.start });
    if (inServiceOf.test(before)) {
      const program = earlier
        .map((other) => initiatives.of(other))
        .find((key) => key && kinds.get(key) === 'program' && key !== target);
      if (program)
        edges.push({ kind: 'promotes', source: program, target, rule: 'promotes/in-service-of', at: [sentence] });
    }
    if (around.test(before) && kinds.get(target) === 'slogan') {
      const end = mention.full?.end ?? mention.end;
      const behind = aim.exec(doc.text.slice(mention.end, end + 10));
      const from = mention.end + (behind?.[0].length ?? 0);
      const clause = /[，；。]/.exec(doc.text.slice(from, sentence.end))?.index ?? sentence.end - from;
      if (behind)
        for (const program of programsIn({ start: from, end: from + clause }))
          edges.push({ kind: 'promotes', source: program, target, rule: 'promotes/in-service-of', at: [sentence] });
    }
    const work = works.at(mention.start);
    // A plan asks for it: （一）实施“…”工程, 启动实施“…”计划, 实现“…”的目标.
    if (asking.test(work.label) && asks(mention, before))
      edges.push({ kind: 'promotes', source: work.key, target, rule: 'promotes/asked-for', at: [sentence] });
    // 按照市委“…”战略的要求: what the text as a whole carries out.
    if (work.section && mention.start - work.section.start < 500 && inLineWith.test(before) && isStrategy(mention))
      edges.push({ kind: 'promotes', source: work.key, target, rule: 'promotes/in-line-with', at: [sentence] });
    const opening = work.section && mention.start - work.section.start < 400;
    if (opening && issuing.test(work.label) && purposeOpens(before) && kinds.get(target) === 'program') {
      edges.push({ kind: 'promotes', source: work.key, target, rule: 'promotes/purpose', at: [sentence] });
    }
  }
  return edges;

  function programsIn(range: Range): string[] {
    const keys = within(mentions.initiatives, range).map((other) => initiatives.of(other));
    return keys.filter((key): key is string => key !== undefined && kinds.get(key) === 'program');
  }

  function asks(mention: InitiativeMention, before: string): boolean {
    const ordered =
      /(?:^|[，；。、）])\s*(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]+）|\d[.、])?(?:(?:[^，。；]{0,10}决定)?[从自](?:今年|明年|\d{4}年)[^，。；“”]{0,8}起)?(?:继续|深入|全面|扎实|大力|启动|组织|持续|广泛)*(?:实施|开展|启动|推进|创建|深化|打造|组织|抓好)(?:好)?[^，。；]{0,22}$/;
    return kinds.get(initiatives.of(mention) ?? '') === 'program'
      ? ordered.test(before)
      : /(?:实现|达到|确保)[^，。；]{0,4}$/.test(before) && /^[^，。；]{0,3}目标/.test(doc.text.slice(mention.end));
  }

  function isStrategy(mention: InitiativeMention): boolean {
    return /战略|工程|行动|计划/.test(doc.text.slice(mention.end - 2, (mention.full?.end ?? mention.end) + 3));
  }

  function purposeOpens(before: string): boolean {
    return purpose.test(before) || (/^\s*为/.test(before) && means.test(before));
  }
}
