import { type Range, rangeIndexAt, sentenceAt } from '../text/doc.ts';
import { within } from '../text/ranges.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import { ReportSubjects } from './reports-subject.ts';
import type { Subject, Subjects } from './subjects.ts';

/** Roles of bodies that speak for their place. */
const representative = new Set(['party-committee', 'government', '']);

/** Figures are stated of the place that the sentence is about, and by the document. */
export function reports(reading: Reading, subjects: Subjects): EdgeDraft[] {
  const edges: EdgeDraft[] = [];
  const roles = new Map(
    reading.organizations.entities.map((entity) => [entity.key, String(entity.attributes.role ?? '')]),
  );
  // 由甲牵头，乙、丙配合: those who help report nothing of their own.
  const onlyHelps = (subject: Subject) =>
    subject.organizations.length > 1 &&
    subject.at.some(
      (range) =>
        reading.doc.text[range.start - 1] === '由' ||
        /^(?:配合|参与|协助|支持|提供)/.test(reading.doc.text.slice(range.end, range.end + 2)),
    );
  const whose = new ReportSubjects(reading, subjects);
  for (const mention of reading.mentions.figures) {
    const target = reading.figures.of(mention);
    const sentence = sentenceAt(reading.doc, mention.start);
    if (!target || !sentence) continue;
    const subject = whose.of(mention, sentence);
    const { date } = mention;
    const at = [sentence];
    // 依安县、拜泉县等7个县: the number counts the list, those named say nothing with it.
    const isCountOfNamed =
      reading.doc.text[mention.start - 1] === '等' && subject.at.some((range) => range.end === mention.start - 1);
    const places = isCountOfNamed ? [] : eachItsOwn(reading, mention, sentence, subject.places);
    for (const source of places)
      edges.push({ kind: 'reports', source, target, rule: `reports/${subject.how}`, at, date });
    // What a department gives or does is its own; what a committee or government reports is the place's.
    // A case in a list tells of the body that sent it in.
    const sender =
      subject.how === 'home' && reading.doc.sections[rangeIndexAt(reading.doc.sections, mention.start)]?.item === true;
    for (const source of !isCountOfNamed &&
    ((/^(?:subject|locative|possessive)$/.test(subject.how) && !onlyHelps(subject)) ||
      subject.places.length === 0 ||
      sender)
      ? subject.organizations
      : []) {
      // 由县农业局提供…: the department is the means.
      if (
        (subject.places.length > 0 && !sender && representative.has(roles.get(source) ?? '')) ||
        subject.at.some(
          (range) =>
            reading.doc.text[range.start - 1] === '由' &&
            !/^(?:会同|联合)/.test(reading.doc.text.slice(range.end, range.end + 2)),
        )
      )
        continue;
      const rule = sender ? 'reports/home' : 'reports/subject';
      edges.push({ kind: 'reports', source, target, rule, at, date });
    }
    edges.push({
      kind: 'reports',
      source: (whose.isOfWork(mention, sentence) ? reading.works.root : reading.works.at(mention.start)).key,
      target,
      rule: 'reports/document',
      at,
      date,
    });
  }
  return edges;
}

/** 甲、乙、丙分别占61.3%、78.9%和54.0%: to each place its figure. */
function eachItsOwn(
  { doc, mentions }: Reading,
  mention: Range,
  sentence: Range,
  places: readonly string[],
): readonly string[] {
  const marker = doc.text.slice(sentence.start, mention.end).lastIndexOf('分别');
  if (marker < 0 || places.length < 2) return places;
  // A figure's range may begin before the marker (子长“五个好”村党支部分别占61.3%): those count that end behind it.
  const figures = within(mentions.figures, sentence).filter((figure) => figure.end > sentence.start + marker);
  const at = figures.findIndex((figure) => figure.start === mention.start);
  // 分别为5160万元、3940万元和4875万元，比上年增长41%、67%和28%: each list of as many figures as places.
  const follows = (index: number) =>
    /^(?:左右|以上)?[、和与]$/.test(
      doc.text.slice(figures[index - 1]?.end ?? 0, figures[index]?.quantity.start ?? 0),
    ) && index > 0;
  let first = at;
  while (first > 0 && follows(first)) first--;
  let last = at;
  while (last + 1 < figures.length && follows(last + 1)) last++;
  const place = places[at - first];
  return at >= 0 && last - first + 1 === places.length && place ? [place] : places;
}
