import { type Doc, type Range, rangeIndexAt, type Section } from '../text/doc.ts';
import { within } from '../text/ranges.ts';
import { type Actor, actorsOf } from './actors.ts';
import { Announcements } from './announcements.ts';
import type { Reading } from './reading.ts';
import { actsBeside, beginsClause, firstOfChain, joined, leading, partners, praised } from './subject-clauses.ts';
import {
  enterprise,
  governedBy,
  leadWithin,
  locative,
  members,
  modified,
  ofWhat,
  opens,
  ownReport,
  ownSaid,
  ownWay,
  recommended,
} from './subject-words.ts';

/** Committees and governments speak for their place; research is about others. */
const general = /(?:委|委员会|政府|办公室|研究室|党校|课题组|调研组|调查组|文明办|编辑部)$/;

/** What stands between an actor and a name, without the names that are coordinated with it and what it is for. */
const withoutQuotations = (tail: string): string =>
  tail.includes('”')
    ? tail.replace(/(?:“[^“”]{1,20}”[^“”，。；]{0,4}[、和与及])+$/, '').replace(/以“[^“”]*”为[^，。；“”]{2,4}的$/, '的')
    : tail;

/** Who a statement is about. */
export interface Subject {
  places: string[];
  organizations: string[];
  /** The words that name it; empty where only the text as a whole does (home). */
  at: Range[];
  /**
   * possessive: 某县的“…”; locative: 在全县推行…; subject: it begins the clause; carried: it began an earlier sentence of
   * the paragraph; home: nobody is named, the section or text speaks of its own place.
   */
  how: 'possessive' | 'locative' | 'subject' | 'carried' | 'home';
}

/** Answers who acts at a place of the text: by the clause, the paragraph, the section, the text. */
export class Subjects {
  readonly actors: readonly Actor[];
  private readonly doc: Doc;
  private readonly announcements: Announcements;

  constructor(private readonly reading: Reading) {
    this.doc = reading.doc;
    this.actors = actorsOf(reading);
    this.announcements = new Announcements(reading.doc, this.actors);
  }

  /** The subject of what stands at `position`, which lies in `sentence`. */
  at(position: number, sentence: Range): Subject {
    const named = this.named(position, sentence);
    // 社区党委 of any community is nobody.
    const somebody = named && named.places.length + named.organizations.length > 0 ? named : undefined;
    return somebody ?? this.carried(sentence) ?? this.home(position);
  }

  /** The subject that the clause itself names, from the nearest actor outwards. */
  private named(position: number, sentence: Range): Subject | undefined {
    const { text } = this.doc;
    const before = within(this.actors, { start: sentence.start, end: position });
    let where: Subject | undefined;
    for (let i = before.length - 1; i >= 0; i--) {
      const actor = before[i]!;
      const first = firstOfChain(this.doc.text, before, i);
      const head = before[first]!;
      const lead = text.slice(Math.max(sentence.start, head.start - 6), head.start);
      // 某县探索的“甲”和“乙”: what is coordinated has one owner.
      const tail = withoutQuotations(text.slice(actor.end, position));
      const owned =
        /^的[^，。；、]{0,4}$/.test(tail) ||
        ownSaid.test(tail) ||
        (/^(?!等)[^，。；“”]{1,18}的$/.test(tail) && !locative.test(lead)) ||
        // 某镇创造的村级事务“三议一评”工作法
        (/^(?:创造|首创|独创|探索|摸索|创立|总结|试行)出?的[^，。；“”]{0,8}$/.test(tail) && !locative.test(lead));
      const beside =
        tail === '' ||
        (tail === '：' && head.start - sentence.start <= 4) ||
        (recommended.test(lead) && /^[^，。；“”]{0,16}$/.test(tail));
      // 以某村为试点: where, and not who.
      if (lead.endsWith('以') && tail.startsWith('为')) {
        i = first;
        continue;
      }
      if (
        (owned || beside) &&
        (ownSaid.test(tail) || !modified.test(tail)) &&
        (!governedBy.test(lead) || praised(text, lead, position))
      )
        return this.withPromoter(this.subject(before.slice(first, i + 1), 'possessive'), lead, head, sentence);
      if (actsBeside(text, sentence, head, actor, position)) {
        const own = (first > 0 && this.named(head.start, sentence)) || this.carried(sentence) || this.home(position);
        return joined(own, this.subject(before.slice(first, i + 1), 'subject'));
      }
      if (locative.test(lead)) {
        // 某县委…，在全县推行: who acts stands further left. 在广州等城市 and 在某县召开现场会 are where, not who.
        if (
          !actor.organization &&
          !/^等|^(?:先后)?(?:召开|举行|举办)[^，。；]{0,12}会/.test(tail) &&
          !modified.test(tail)
        ) {
          const place = this.subject(before.slice(first, i + 1), 'locative');
          where = where
            ? { ...where, places: [...where.places, ...place.places], at: [...place.at, ...where.at] }
            : place;
        }
        i = first;
        continue;
      }
      if (
        !governedBy.test(lead) &&
        !modified.test(tail) &&
        // 某街道的“…”办法，满意率98.5%: what is said behind the comma is of the place that the sentence begins with.
        !(tail.startsWith('的') && !members.test(tail) && !(head.start <= sentence.start + 1 && ofWhat.test(tail))) &&
        beginsClause(this.doc.text, head, sentence)
      ) {
        const allies = partners(this.doc.text, before, i + 1);
        const subject = this.subject(
          [...leading(this.doc.text, before, first), ...before.slice(first, i + 1), ...allies],
          'subject',
        );
        // 某镇…，在兰州设立…: a town acts elsewhere; 县委…，在全县推行…: a committee acts in its county.
        if (where && (subject.organizations.length === 0 || !this.liesInside(where, subject))) return subject;
        return where ? { ...where, organizations: subject.organizations, at: [...subject.at, ...where.at] } : subject;
      }
      i = first;
    }
    return where;
  }

  /** 县司法局会同县民政局推广某镇的“…”: who spreads it carries it out as well. */
  private withPromoter(owner: Subject, lead: string, head: Actor, sentence: Range): Subject {
    if (!/(?:推广|推行|引进|引入)了?$/.test(lead)) return owner;
    const promoter = this.named(head.start, sentence);
    return promoter?.how === 'subject' ? { ...joined(owner, promoter), how: 'possessive' } : owner;
  }

  /** 县妇联…，在北京设立…: a body acts outside its county as itself; in its own villages it acts for them. */
  private liesInside(where: Subject, { places }: Subject): boolean {
    return (
      places.length === 0 ||
      where.places.some((key) => this.reading.places.lineage(key).some((above) => places.includes(above.key)))
    );
  }

  /** One sentence often makes several statements. */
  private carried(sentence: Range): Subject | undefined {
    if (this.last?.sentence !== sentence) this.last = { sentence, carried: this.carriedTo(sentence) };
    return this.last.carried;
  }

  private last: { sentence: Range; carried: Subject | undefined } | undefined;

  private carriedTo(sentence: Range): Subject | undefined {
    const { doc } = this;
    const block = doc.blocks[rangeIndexAt(doc.blocks, sentence.start)];
    if (!block || block.role === 'heading' || block.role === 'title') return undefined;
    for (let i = rangeIndexAt(doc.sentences, sentence.start) - 1, back = 0; i >= 0 && back < 4; i--, back++) {
      const earlier = doc.sentences[i]!;
      if (earlier.start < block.start) return undefined;
      const actors = within(this.actors, earlier);
      const found = actors.findIndex((actor, index) => {
        let last = index;
        while (last + 1 < actors.length && firstOfChain(this.doc.text, actors, last + 1) <= index) last++;
        const tail = doc.text.slice(actors[last]!.end, actors[last]!.end + 10);
        return (
          actor.start - earlier.start <= leadWithin &&
          opens(doc.text.slice(earlier.start, actor.start)) &&
          beginsClause(this.doc.text, actor, earlier) &&
          // 某镇的做法又不一样。…，他们推出…
          (ownWay.test(tail) || (!modified.test(tail) && !tail.startsWith('的')))
        );
      });
      if (found < 0) continue;
      let last = found;
      while (last + 1 < actors.length && firstOfChain(this.doc.text, actors, last + 1) <= found) last++;
      const subject = this.subject(actors.slice(found, last + 1), 'subject');
      // In a county's own report a sentence about one of its towns does not speak for the next.
      if (this.isReport(sentence.start) && this.isLocal(subject, sentence.start)) return undefined;
      return { ...subject, how: 'carried' };
    }
    return undefined;
  }

  private isReport(position: number): boolean {
    const { sections, text } = this.doc;
    const title = sections[rangeIndexAt(sections, position)]?.title;
    return title !== undefined && ownReport.test(text.slice(title.start, title.end));
  }

  private levels: Map<string, string> | undefined;

  /** Whether only towns or villages act, in a text that speaks for a place above them. */
  private isLocal(subject: Subject, position: number): boolean {
    const home = this.homePlace(position);
    this.levels ??= new Map(this.reading.places.entities.map(({ key, attributes }) => [key, String(attributes.level)]));
    const isLocal = (key: string) => /township|village/.test(this.levels!.get(key) ?? '');
    return home !== undefined && subject.places.length > 0 && subject.places.every(isLocal) && !isLocal(home);
  }

  /** The section's author and place, else the text's own place. */
  home(position: number): Subject {
    const { doc, reading } = this;
    const section = doc.sections[rangeIndexAt(doc.sections, position)];
    const block = doc.blocks[rangeIndexAt(doc.blocks, position)];
    // The last case of a list is followed by words to all: 各地要结合实际学习借鉴.
    const toAll =
      section?.item &&
      block &&
      /^(?:各地|各县|各级|希望|以上|上述|说明|注：)/.test(doc.text.slice(block.start, block.start + 2));
    if (toAll) return { places: [], organizations: [], at: [], how: 'home' };
    const author = section?.item || section?.genre === 'chapter' ? section.author : undefined;
    const spoken = this.announcements.at(position);
    if (spoken) return this.subject([spoken], 'carried');
    const bodies = within(reading.mentions.organizations, author);
    if (bodies.length > 0) {
      const subject = this.subject(
        bodies.map((organization) => ({ start: organization.start, end: organization.end, organization })),
        'subject',
      );
      return { ...subject, how: 'home' };
    }
    const home = this.homePlace(position);
    // An enterprise, school or association speaks for itself.
    const speakers = within(reading.mentions.organizations, section?.author).flatMap(
      (body) => reading.organizations.of(body) ?? [],
    );
    if (speakers.length > 0 && speakers.every((body) => this.placeOf(body) === undefined || enterprise.test(body))) {
      return { places: [], organizations: speakers, at: [], how: 'home' };
    }
    return { places: home ? [home] : [], organizations: this.reporting(section), at: [], how: 'home' };
  }

  /** 某县教育局2012年工作小结: the bureau that the title of its own report begins with. */
  private reporting(section: Section | undefined): string[] {
    const { reading } = this;
    if (!section?.title || section.entries.length > 0) return [];
    const [first] = within(reading.mentions.organizations, section.title);
    if (!first || first.start > section.title.start + 2 || general.test(first.name)) return [];
    return [reading.organizations.of(first) ?? []].flat();
  }

  /** The deepest place that the section, the corpus or the front page speaks for; else the one spoken of most. */
  homePlace(position: number): string | undefined {
    return this.reading.places.speakerAt(position)?.key;
  }

  private subject(actors: readonly Actor[], how: Subject['how']): Subject {
    const { places, organizations } = this.reading;
    const subject: Subject = {
      places: [],
      organizations: [],
      at: actors.map(({ start, end }) => ({ start, end })),
      how,
    };
    const add = (list: string[], key: string | undefined) => {
      if (key && !list.includes(key)) list.push(key);
    };
    actors.forEach((actor, index) => {
      if (actor.organization) {
        const key = organizations.of(actor.organization);
        add(subject.organizations, key);
        add(subject.places, this.placeOf(key) ?? this.ownerOf(actor));
        return;
      }
      if (actor.placeKeys) {
        for (const key of actor.placeKeys) add(subject.places, key);
        return;
      }
      // Of 广东省梅州市 only the last is meant.
      const next = actors[index + 1];
      if (next?.place && next.start === actor.end) return;
      add(subject.places, places.of(actor.place!)?.key);
    });
    return subject;
  }

  /** 某镇的土地合作社: the place that a body without one of its own belongs to. */
  private ownerOf({ start }: Actor): string | undefined {
    const { mentions, places } = this.reading;
    const owner = mentions.places[rangeIndexAt(mentions.places, start - 2)];
    return owner && owner.end === start - 1 && this.doc.text[owner.end] === '的' ? places.of(owner)?.key : undefined;
  }

  private placeCache: Map<string, string | undefined> | undefined;

  /** The place that a body governs or sits in. */
  placeOf(organization: string | undefined): string | undefined {
    this.placeCache ??= new Map(
      this.reading.organizations.entities.map((entity) => [entity.key, entity.attributes.place as string | undefined]),
    );
    return organization === undefined ? undefined : this.placeCache.get(organization);
  }
}
