import { type Range, rangeIndexAt, sentenceAt } from '../text/doc.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** What may stand between a body and the title of what it issued: 省委在《…》中, 两局印发的《…》. */
const fromBody = /^(?:在|的)?$|^(?:联合|共同)?(?:印发|下发|制定|出台|转发|合编|编印)了?的?$/;

/** The body or joint bodies right before a title: 县委宣传部、县文明办《…》. */
export function bodiesBeside({ doc, mentions }: Reading, mention: DocumentMention): Range | undefined {
  const { organizations } = mentions;
  if (doc.text[mention.start] !== '《') return undefined;
  const begins = Math.min(mention.start, mention.numberRange?.start ?? mention.start);
  const last = organizations[rangeIndexAt(organizations, begins - 1)];
  if (!last || last.end > begins || !fromBody.test(doc.text.slice(last.end, begins))) return undefined;
  return withJoint({ doc, mentions }, { start: last.start, end: last.end });
}

/** 《…办法》，甲局、乙局2014年5月联合印发。 《…总结》，某乡人民政府。: the bodies that an item of a list names behind a title. */
export function bodiesBehind(
  { doc, mentions }: Reading,
  { start, end, numberRange }: DocumentMention,
): Range | undefined {
  const { text } = doc;
  const opens = /(?:^|[\n。；])(?:\d{1,2}[.．、]|（[一二三四五六七八九十\d]{1,2}）|[一二三四五六七八九十]、)?\s?$/;
  if (text[start] !== '《' || !opens.test(text.slice(Math.max(0, start - 6), start))) return undefined;
  const from = Math.max(end, numberRange?.end ?? end);
  const comma = /^(?:（[^（）\n]{2,24}）)?[，,]/.exec(text.slice(from, from + 28))?.[0].length;
  if (comma === undefined) return undefined;
  const sentence = /^[^。；\n]*/.exec(text.slice(from + comma, from + comma + 120))![0];
  const bodies = within(mentions.organizations, { start: from + comma, end: from + comma + sentence.length });
  const [first] = bodies;
  const last = bodies.at(-1);
  if (!first || !last || first.start !== from + comma) return undefined;
  const behind = text.slice(last.end, from + comma + sentence.length);
  const made = /^(?:，[^，]{4,24}号|[^，]{0,12}(?:印发|下发|制定|出台|订立|发布|编印|编写))?$/;
  return made.test(behind) ? { start: first.start, end: last.end } : undefined;
}

/** A body with those that 、 joins to it on the left: 中央农办、农业农村部. */
export function withJoint({ doc, mentions }: Pick<Reading, 'doc' | 'mentions'>, { start, end }: Range): Range {
  const { organizations } = mentions;
  let from = start;
  for (let index = rangeIndexAt(organizations, start), joint = 0; joint < 4; joint++) {
    const before = organizations[--index];
    if (!before || !/^[、和与]$/.test(doc.text.slice(before.end, from))) break;
    from = before.start;
  }
  return { start: from, end };
}

/** 《某县水利志》付印，主编某某，编辑某某、某某: who a sentence says made the document that it names. */
export function editorsBehind({ doc, mentions }: Reading, mention: DocumentMention): Range[] {
  const sentence = sentenceAt(doc, mention.start);
  if (!sentence || sentence.end - mention.end > 300) return [];
  const behind = doc.text.slice(mention.end, sentence.end);
  const next = behind.indexOf('《');
  const clauses = (next < 0 ? behind : behind.slice(0, next)).matchAll(
    /[，（、](?:副?主编|总纂|编辑|编纂|执笔|撰稿)(?:人|者)?(?:是|为|：)?([^，。；）]{2,40})/dg,
  );
  return [...clauses].flatMap(({ indices }) => {
    const range = indices![1]!;
    const names = { start: mention.end + range[0], end: mention.end + range[1] };
    // 编辑出版, 编纂工作: no names, and a body there has edited nothing.
    const [first] = within(mentions.persons, names);
    return first ? [{ start: first.start, end: names.end }] : [];
  });
}

/** “某某夜校”一章由某某执笔: who wrote a chapter that a postscript names. */
export function writerOfChapter({ doc }: Reading, { rule, end }: DocumentMention): Range | undefined {
  if (rule !== 'document-chapter') return undefined;
  const found = /^[^，。；\n由是系]{0,4}，?[由是系]([^，。；\n]{2,24}?)(?:执笔|撰写|编写|起草|整理)/d.exec(
    doc.text.slice(end, end + 40),
  );
  const range = found?.indices?.[1];
  return range && { start: end + range[0], end: end + range[1] };
}

const writesInto = /[把将]([^，。；]{1,30})(?:写进|写入|编入|载入)了?[^，。；《》]{0,6}$/;

/** 某局已把这套做法写进《…》: the body spoken of makes the document. */
export function inscribes({ doc }: Reading, subjects: Subjects, mention: DocumentMention): string[] {
  const sentence = sentenceAt(doc, mention.start);
  if (!sentence) return [];
  const from = Math.max(sentence.start, mention.start - 60);
  const found = writesInto.exec(doc.text.slice(from, mention.start));
  const subject = found && subjects.at(from + found.index, sentence);
  return subject && /subject|locative/.test(subject.how) ? subject.organizations : [];
}
