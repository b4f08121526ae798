import { type Doc, sentenceAt } from '../text/doc.ts';
import type { DateMention } from '../text/mentions.ts';

/** Words of a plan: the year beside them lies ahead of the text. */
const ahead = /力争|争取|目标|规划|远景|展望|计划到|预计|将在|有效期|届满/;
const until = /[到至前]$/;
const asOf = /(?:截至|截止|截止到|至|到)$/;

/**
 * The year of a text: the corpus's own, else that of its latest date line or signature, of its issue number, of 截至 …,
 * else the latest year it speaks of that is not a goal (到2020年).
 * @param dates of `recogniseDates`; 今年 and the like are left out of account
 */
export function documentYear(doc: Doc, dates: readonly DateMention[]): number | undefined {
  if (doc.source.corpus?.year !== undefined) return doc.source.corpus.year;
  const explicit = dates.filter((date) => date.rule !== 'date-relative');
  const yearOf = (date: DateMention) => Number(date.date.slice(0, 4));
  const latest = (years: readonly number[]) =>
    years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b));

  // Each is looked for only where those before it give nothing.
  const signed = explicit.filter((date) => standsAlone(doc, date));
  if (signed.length > 0) return latest(signed.map(yearOf));
  const numbered = [...doc.text.matchAll(numberLine)].map((match) => Number(match[1]));
  if (numbered.length > 0) return latest(numbered);
  const spoken = explicit.filter((date) => !isAhead(doc, date));
  const reported = spoken.filter((date) => asOf.test(doc.text.slice(Math.max(0, date.start - 3), date.start)));
  return latest(reported.map(yearOf)) ?? latest(spoken.map(yearOf)) ?? latest(explicit.map(yearOf));
}

/** An issue number on a line of its own, or at the end of a title line. */
const numberLine = /^.{0,40}[〔［[【（(]((?:19|20)\d\d)[〕］\]】）)](?:\p{Script=Han}{0,3}第)?\d{1,4}号）?$/gmu;

/** A date line or signature: nothing but the date (and brackets, 于) on its line. */
const lineBefore = /(?:^|\n)[ （(于]*$/;
const lineAfter = /^[ ）)印发订稿]*(?:\n|$)/;
function standsAlone(doc: Doc, date: DateMention): boolean {
  // Looks a few characters far only: a line may be a megabyte long.
  return (
    lineBefore.test(doc.text.slice(Math.max(0, date.start - 5), date.start)) &&
    lineAfter.test(doc.text.slice(date.end, date.end + 5))
  );
}

function isAhead(doc: Doc, date: DateMention): boolean {
  const sentence = sentenceAt(doc, date.start);
  const clause = doc.text.slice(Math.max(sentence?.start ?? 0, date.start - 30), date.start);
  if (ahead.test(clause)) return true;
  const after = doc.text.slice(date.end, Math.min(sentence?.end ?? doc.text.length, date.end + 12));
  // 到2020年全面建成…, 2020年前实现…: a goal; 到2006年6月,已建立…: a report.
  return (until.test(clause) || /^[底末]?前/.test(after)) && !/已|了|共有|现有/.test(after);
}
