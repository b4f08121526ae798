import { type Range, rangeIndexAt, sentenceAt } from '../text/doc.ts';
import type { DocumentMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { EdgeDraft } from './edges.ts';
import type { Reading } from './reading.ts';
import type { Subjects } from './subjects.ts';

/** Who wrote, edited or issued a document: contents lines, by-lines, signatures, 编, bodies in titles and numbers. */
export function authoredBy(reading: Reading, subjects: Subjects): EdgeDraft[] {
  const { doc, mentions, works, documents } = reading;
  const edges: EdgeDraft[] = [];
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
    // 某镇党委 某某: both; nothing stands between that would make the body part of a post.
    const beside = bodies.filter(({ mention: { end } }) =>
      persons.some((person) => person.mention.start >= end && doc.text.slice(end, person.mention.start).trim() === ''),
    );
    const authors =
      persons.length === 0 || rule === 'authored-by/title'
        ? bodies
        : rule === 'authored-by/contents-line' || rule === 'authored-by/by-line'
          ? [...beside, ...persons]
          : persons;
    for (const { target, mention } of authors) {
      edges.push({
        kind: 'authored-by',
        source,
        target,
        rule,
        role,
        at: [...context, { start: mention.start, end: mention.end }],
      });
    }
    return authors.length > 0;
  };
  const bodyByName = new Map(
    reading.organizations.entities.flatMap((entity) =>
      [entity.label, ...entity.aliases].map((name) => [name, entity.key] as const),
    ),
  );
  for (const work of works.works) {
    const { entry, section } = work;
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
    signed.push(link(work.key, issuerInTitle(doc.text, work.title), 'authored-by/title', 'issuer'));
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
    if ((!signed.includes(true) || byCourse) && section)
      reporters(doc.text, section).some((range) => link(work.key, range, 'authored-by/reporter', 'author'));
  }
  const byLetters = issuersByLetters(reading, edges);
  for (const mention of mentions.documents.flatMap((outer) => [outer, ...(outer.inner ?? [])])) {
    const source = documents.of(mention);
    if (!source) continue;
    const known = mention.issuerName === undefined ? undefined : bodyByName.get(mention.issuerName);
    if (known && !mention.issuer)
      edges.push({
        kind: 'authored-by',
        source,
        target: known,
        rule: 'authored-by/number',
        role: 'issuer',
        at: [mention.numberRange ?? { start: mention.start, end: mention.end }],
      });
    const sameLetters = byLetters.get(lettersOf(mention.number));
    const byNumber = (target: string) =>
      edges.push({
        kind: 'authored-by',
        source,
        target,
        rule: 'authored-by/number-letters',
        role: 'issuer',
        at: [mention.numberRange!],
      });
    if (!mention.issuer && !known && sameLetters && mention.numberRange) byNumber(sameLetters);
    const speaker = speakerOf(reading, mention);
    if (speaker)
      edges.push({
        kind: 'authored-by',
        source,
        target: speaker.key,
        rule: 'authored-by/speaker',
        role: 'author',
        at: [{ start: speaker.start, end: mention.end }],
      });
    const maker = mention.issuer || known || sameLetters ? undefined : makerOf(reading, subjects, mention);
    for (const target of maker?.bodies ?? [])
      edges.push({
        kind: 'authored-by',
        source,
        target,
        rule: 'authored-by/subject',
        role: 'issuer',
        at: [...maker!.at, { start: mention.start, end: mention.end }],
      });
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
    if (!mention.issuer) continue;
    const inside = mention.issuer.start >= mention.start && mention.issuer.end <= mention.end;
    link(
      source,
      mention.issuer,
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
  // 徐某某在《…》中: the author of what is cited.
  const isCited = beside?.end === mention.start - 1 && doc.text[beside.end] === '在';
  if (
    !isCited &&
    !/(?:题为|发表了?|撰写的?|所著|著有|当年作|写的|写了)$/.test(
      doc.text.slice(Math.max(0, mention.start - 4), mention.start),
    )
  )
    return undefined;
  const person = beside;
  const sentence = sentenceAt(doc, mention.start);
  const key = person && sentence && person.start >= sentence.start ? persons.of(person) : undefined;
  return key === undefined ? undefined : { key, start: person!.start, end: person!.end };
}

/** The bodies before 关于 in a document's title, or before the year of a report on a body's own work (某局2010年工作总结). */
function issuerInTitle(text: string, title: Range): Range | undefined {
  const name = text.slice(title.start, title.end);
  const about = name.search(/(?:批?转发|批转|印发)|关于/);
  if (about > 2) return { start: title.start, end: title.start + about };
  const own =
    /^([^《》“”\d]{4,40}?)(?:(?:19|20)\d\d|[一二][一二三四五六七八九〇○零]{3})年[^。]*(?:总结|报告|汇报|要点|打算|计划|公报)(?:（[^）]*）)?$/.exec(
      name,
    );
  return own ? { start: title.start, end: title.start + own[1]!.length } : undefined;
}

/** …作了报道。（逍遥津街道办事处）: who sent an item in, in brackets behind its last sentence. */
function bracketAtEnd(text: string, section: Range): Range | undefined {
  const tail = Math.max(section.start, section.end - 60);
  const found = /[。！？”]（([^（）]{3,40})）\s*$/d.exec(text.slice(tail, section.end));
  const range = found?.indices?.[1];
  return range && { start: tail + range[0], end: tail + range[1] };
}

/** 本办法由市直机关工委负责解释: who interprets the rules made them. */
function interpreter(text: string, section: Range): Range | undefined {
  const tail = Math.max(section.start, section.end - 600);
  const found = /本(?:办法|规定|细则|制度|条例|方案|意见)由([^，。；\n]{3,40}?)(?:负责)?解释/d.exec(
    text.slice(tail, section.end),
  );
  const range = found?.indices?.[1];
  return range && { start: tail + range[0], end: tail + range[1] };
}

const penHolder = (text: string, section: Range): Range[] => {
  const tail = Math.max(section.start, section.end - 60);
  const found = /(?:执笔(?:人)?|作者)[：:\s][^，。；）\n]{2,24}/.exec(text.slice(tail, section.end));
  return found ? [{ start: tail + found.index, end: tail + found.index + found[0].length }] : [];
};

/** Where a news item may name its reporters: at the head of the text, else at its end. */
function reporters(text: string, section: Range): Range[] {
  const mark = /(?:特约记者|课题组成员|记者|通讯员|撰稿|作者(?![系为是])|执笔|整理)[^，。；）\n]{2,40}/;
  const tail = Math.max(section.start, section.end - 120);
  return [
    { from: section.start, to: Math.min(section.end, section.start + 400) },
    { from: tail, to: section.end },
  ].flatMap(({ from, to }) => {
    const found = mark.exec(text.slice(from, to));
    return found ? [{ start: from + found.index, end: from + found.index + found[0].length }] : [];
  });
}

const lettersOf = (number: string | undefined): string => /^[^〔[（【(\d]{2,}/.exec(number ?? '')?.[0] ?? '';

/** The issuer that the letters of this text's own numbers stand for: where 某组发〔2012〕18号 is signed, 某组发 is known. */
function issuersByLetters({ works }: Reading, edges: readonly EdgeDraft[]): Map<string, string> {
  const signed = new Map<string, string>();
  for (const { source, target, role } of edges)
    if (role !== 'editor' && !signed.has(source)) signed.set(source, target);
  const issuers = new Map<string, string>();
  for (const work of works.works) {
    const letters = lettersOf(work.attributes.number as string | undefined);
    const issuer = signed.get(work.key);
    if (letters !== '' && issuer && !issuers.has(letters)) issuers.set(letters, issuer);
  }
  return issuers;
}

/** What the letters behind a place's own stand for: 合发 is of the committee, 合政发 of the government, 无组 of a department. */
const bodiesByLetters: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:委)?(?:发|字)$|^委$/, /^中共(?!.*(?:部|办公室|纪委)$).*(?:委|委员会)$/],
  [/^(?:政|府)(?:发|字)?$|^政府$|^政府发$/, /(?:人民政府|行署|行政公署)$/],
  [/^(?:委)?办(?:发|字)?$/, /^中共.*委办公室$/],
  [/^(?:政|府)办(?:发|字|函)?$/, /政府办公室$/],
  [/^(?:委)?组(?:发|字|通|通字)?$/, /委组织部$/],
  [/^(?:委)?宣(?:发|字|通)?$/, /委宣传部$/],
  [/^纪(?:发|字)?$/, /纪委$|纪律检查委员会$/],
];

/** The body of the text whose place the letters begin with; none where two places or bodies fit. */
function bodyOfLetters({ places, organizations }: Reading, letters: string): string | undefined {
  if (letters.length < 2 || letters.length > 5) return undefined;
  const fitting = new Set<string>();
  for (const place of places.entities) {
    if (!/[县市区旗州盟]$/.test(place.label)) continue;
    for (const length of [1, 2]) {
      if (!place.label.startsWith(letters.slice(0, length))) continue;
      const body = bodiesByLetters.find(([code]) => code.test(letters.slice(length)))?.[1];
      for (const organization of body ? organizations.entities : [])
        if (organization.attributes.place === place.key && body!.test(organization.label))
          fitting.add(organization.key);
    }
  }
  return fitting.size === 1 ? [...fitting][0] : undefined;
}
