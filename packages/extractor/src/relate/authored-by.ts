import { yearbook } from '../structure/title-lines.ts';
import { type Range, rangeIndexAt, sentenceAt } from '../text/doc.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import { bodyOfLetters, issuersByLetters, lettersOf } from './authors-by-letters.ts';
import {
  bracketAtEnd,
  chiefEditors,
  credits,
  interpreter,
  issuerInTitle,
  penHolder,
  reporters,
  sentIn,
} from './authors-in-text.ts';
import {
  bodiesBehind,
  bodiesBeside,
  editorsBehind,
  inscribes,
  withJoint,
  writerOfChapter,
} from './authors-of-cited.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** Who wrote, edited or issued a document: contents lines, by-lines, signatures, 编, bodies in titles and numbers. */
export function authoredBy(reading: Reading, subjects: Subjects): EdgeDraft[] {
  const { doc, mentions, works, documents } = reading;
  const edges: EdgeDraft[] = [];
  const state = (source: string, target: string, rule: string, role: EdgeDraft['role'], at: Range[]) => {
    edges.push({ kind: 'authored-by', source, target, rule, role, at });
  };
  const link = (
    source: string,
    range: Range | undefined,
    rule: string,
    role: EdgeDraft['role'],
    context: Range[] = [],
  ): boolean => {
    const bodies = within(mentions.organizations, range).flatMap((mention) => {
      const target = reading.organizations.of(mention);
      return target ? [{ target, mention }] : [];
    });
    const persons = within(mentions.persons, range).flatMap((mention) => {
      const target = reading.persons.of(mention);
      return target ? [{ target, mention }] : [];
    });
    // 某县人民政府县长 某某: the person speaks, the body is the post's.
    // 某镇党委 某某, 某镇党委 镇长 某某: both; nothing stands between that would make the body part of a post.
    const beside = bodies.filter(({ mention: { end } }) =>
      persons.some(
        (person) =>
          person.mention.start >= end && /^(?:\s*|\s[^\s，。]{2,4}\s)$/.test(doc.text.slice(end, person.mention.start)),
      ),
    );
    const authors =
      persons.length === 0 || rule === 'authored-by/title'
        ? bodies
        : /(?:contents-line|by-line|signature)$/.test(rule)
          ? [...beside, ...persons]
          : persons;
    for (const { target, mention } of authors) {
      state(source, target, rule, role, [...context, { start: mention.start, end: mention.end }]);
    }
    return authors.length > 0;
  };
  const bodyByName = new Map(
    reading.organizations.entities.flatMap((entity) =>
      [entity.label, ...entity.aliases].map((name) => [name, entity.key] as const),
    ),
  );
  const named = new Set([...mentions.organizations, ...mentions.persons].map(({ end }) => end));
  for (const work of works.works) {
    const { entry } = work;
    // What is signed inside a yearbook is one of its parts.
    const section = yearbook.test(work.label) ? undefined : work.section;
    const signed: boolean[] = [];
    if (entry) signed.push(link(work.key, entry.author, 'authored-by/contents-line', 'author', [entry.title]));
    if (section) {
      const author = section.author;
      const edited = author && /(?:编|编印|编著|主编|选编|汇编)$/.test(doc.text.slice(author.start, author.end));
      const below = author && section.title && author.start > section.title.end + 200;
      signed.push(
        link(
          work.key,
          author,
          edited ? 'authored-by/editor' : below ? 'authored-by/signature' : 'authored-by/by-line',
          edited ? 'editor' : section.genre === 'notice' || section.genre === 'opinion' ? 'issuer' : 'author',
        ),
      );
    }
    const inTitle = issuerInTitle(doc.text, work.title);
    signed.push(link(work.key, inTitle, 'authored-by/title', 'issuer'));
    // ——某县卫生局2006年工作总结: whose summary the subtitle says it is.
    const inSubtitle = section?.subtitle && issuerInTitle(doc.text, section.subtitle);
    if (!signed.includes(true)) signed.push(link(work.key, inSubtitle, 'authored-by/title', 'issuer'));
    // 某办关于印发《…方案》的通知: whoever issues the notice made what comes with it.
    const issued = within(mentions.documents, work.title)[0];
    const own = issued && documents.of(issued);
    if (own && !issued.issuer && /印发$/.test(doc.text.slice(work.title.start, issued.start)))
      link(own, inTitle ?? section?.author, 'authored-by/title', 'issuer');
    // A news item names its reporters at the head of the text: （记者 … 通讯员 …）.
    const byCourse =
      section?.author &&
      /(?:课题组|调研组|编写组|编辑部)/.test(doc.text.slice(section.author.start, section.author.end));
    if (section && !signed.includes(true)) signed.push(link(work.key, section.source, 'authored-by/source', 'author'));
    if (section && !signed.includes(true))
      signed.push(link(work.key, bracketAtEnd(doc.text, section), 'authored-by/signature', 'author'));
    if (section && !signed.includes(true))
      signed.push(link(work.key, interpreter(doc.text, section), 'authored-by/interpreter', 'issuer'));
    // （执笔：某某）: who held the pen for the body above.
    if (section) penHolder(doc.text, section).some((range) => link(work.key, range, 'authored-by/reporter', 'author'));
    if (section) {
      // A longer name that ends in no known body (某部驻村工作队) is not the body that it begins with.
      const sent = sentIn(doc.text, section).filter(({ end }) => named.has(end));
      for (const range of [...credits(doc.text, section), ...sent])
        signed.push(link(work.key, range, 'authored-by/signature', 'author'));
      // A preface speaks of the book: 全书由某某任主编.
      for (const range of chiefEditors(doc.text, section))
        link(work.parent ?? work.key, range, 'authored-by/editor', 'editor');
    }
    if ((!signed.includes(true) || byCourse) && section)
      reporters(doc.text, section).some((range) => link(work.key, range, 'authored-by/reporter', 'author'));
  }
  const byLetters = issuersByLetters(reading, edges);
  for (const mention of mentions.documents.flatMap((outer) => [outer, ...(outer.inner ?? [])])) {
    const source = documents.of(mention);
    if (!source) continue;
    const known = mention.issuerName === undefined ? undefined : bodyByName.get(mention.issuerName);
    if (known && !mention.issuer)
      state(source, known, 'authored-by/number', 'issuer', [
        mention.numberRange ?? { start: mention.start, end: mention.end },
      ]);
    const sameLetters = byLetters.get(lettersOf(mention.number));
    const byNumber = (target: string) =>
      state(source, target, 'authored-by/number-letters', 'issuer', [mention.numberRange!]);
    if (!mention.issuer && !known && sameLetters && mention.numberRange) byNumber(sameLetters);
    const speaker = speakerOf(reading, mention);
    if (speaker)
      state(source, speaker.key, 'authored-by/speaker', 'author', [{ start: speaker.start, end: mention.end }]);
    const maker = mention.issuer || known || sameLetters ? undefined : makerOf(reading, subjects, mention);
    for (const target of maker?.bodies ?? [])
      state(source, target, 'authored-by/subject', 'issuer', [
        ...maker!.at,
        { start: mention.start, end: mention.end },
      ]);
    if (!mention.issuer && !known && !sameLetters && !maker && mention.numberRange) {
      const body = bodyOfLetters(reading, lettersOf(mention.number));
      if (body) byNumber(body);
    }
    if (!mention.issuer && !known && !sameLetters) {
      // 《某县人民政府…程序规定》: whose rules they are stands first in their title.
      const [first] = within(mentions.organizations, mention);
      const owner = first && first.start <= mention.start + 1 && ruling.test(first.name) ? first : undefined;
      if (owner && ofRules.test(doc.text.slice(owner.end, mention.end)))
        link(source, owner, 'authored-by/title', 'issuer');
    }
    link(source, writerOfChapter(reading, mention), 'authored-by/reporter', 'author');
    for (const range of editorsBehind(reading, mention))
      link(source, range, 'authored-by/editor', 'editor', [{ start: mention.start, end: mention.end }]);
    const beside =
      mention.issuer || maker || speaker
        ? undefined
        : (bodiesBeside(reading, mention) ?? bodiesBehind(reading, mention));
    if (beside) link(source, beside, 'authored-by/issuing-body', 'issuer', [mention]);
    else if (!mention.issuer && !speaker) {
      for (const target of inscribes(reading, subjects, mention))
        state(source, target, 'authored-by/subject', 'issuer', [{ start: mention.start, end: mention.end }]);
    }
    if (!mention.issuer) continue;
    const inside = mention.issuer.start >= mention.start && mention.issuer.end <= mention.end;
    link(
      source,
      inside ? mention.issuer : withJoint(reading, mention.issuer),
      inside ? 'authored-by/title' : 'authored-by/issuing-body',
      'issuer',
      inside ? [] : [mention],
    );
  }
  return edges;
}

const ruling = /(?:人民政府|委员会|[省市县区旗州镇乡]委|政府)$/;
const ofRules = /^(?!关于)[^《》]{2,40}(?:规定|办法|细则|规则|规划|方案|制度|条例)(?:（[^）]*）)?》?$/;

/** 市委自…以来，…，制订了《…》: the bodies that the sentence is about, where its verb makes the document. */
function makerOf(
  { doc }: Reading,
  subjects: Subjects,
  mention: DocumentMention,
): { bodies: string[]; at: Range[] } | undefined {
  if (!/^(?:issued|compiled)$/.test(mention.cue ?? '') || !mention.cueRange || mention.cueRange.end > mention.start)
    return undefined;
  const sentence = sentenceAt(doc, mention.start);
  const subject = sentence && subjects.at(mention.cueRange.start, sentence);
  // 中央农办、农业农村部印发《…》: right before the verb.
  const isBeside = subject?.at.at(-1)?.end === mention.cueRange.start;
  if (!subject || !(isBeside || /subject|locative/.test(subject.how)) || subject.organizations.length === 0)
    return undefined;
  return { bodies: subject.organizations, at: subject.at };
}

/** 县委书记某某作了题为《…》的报告: the person named last before it in the sentence. */
function speakerOf(
  { doc, mentions, persons }: Reading,
  mention: DocumentMention,
): (Range & { key: string }) | undefined {
  const beside = mentions.persons[rangeIndexAt(mentions.persons, mention.start - 1)];
  // 徐某某在《…》中, 罗某某《…》: the author of what is cited.
  const isCited =
    beside && /^(?:在|的|：)?$/.test(doc.text.slice(beside.end, mention.start)) && doc.text[mention.start] === '《';
  if (
    !isCited &&
    !/(?:题为|发表了?|撰写的?|所[著撰写]|合[写著编撰]|著有|当年作|写的|写了|写成了?|编的|编写的|编著的?|主编的?|的(?:署名)?(?:文章|报道|通讯|来信))$/.test(
      doc.text.slice(Math.max(0, mention.start - 6), mention.start),
    )
  )
    return undefined;
  const person = beside;
  const sentence = sentenceAt(doc, mention.start);
  const key = person && sentence && person.start >= sentence.start ? persons.of(person) : undefined;
  return key === undefined ? undefined : { key, start: person!.start, end: person!.end };
}
