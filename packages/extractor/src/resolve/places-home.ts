import type { PlaceLevel } from '@guben/graph';
import { type Doc, type Range, rangeIndexAt, type Section, sentenceAt } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { Home, PlaceUnit, ResolvedPlace } from './context.ts';
import type { Lineages } from './lineages.ts';

/** What the search for a text's own place needs to know about resolved places. */
export interface Places {
  of(mention: PlaceMention): ResolvedPlace | undefined;
  lineages: Lineages;
}

const levelsUpwards = ['village', 'township', 'county', 'prefecture', 'province'] as const;

/** How near to the start of a block a place must stand to be what the block speaks of: after （一） or 近年来，. */
const leadWithin = 8;

/**
 * Finds which place a bare form at a position means, from the nearest scope outwards: what the paragraph or heading
 * speaks of, the section's author, the corpus, the front page, the last place of that kind, the most frequent one.
 */
export class Homes {
  private readonly fittingOf = new Map<string, PlaceMention[]>();
  private countsMade: Map<ResolvedPlace, number> | undefined;
  private readonly dominantOf = new Map<string, Home | undefined>();

  constructor(
    private readonly doc: Doc,
    private readonly mentions: readonly PlaceMention[],
    private readonly places: Places,
    private readonly corpus: ResolvedPlace | undefined,
  ) {}

  // Each of these is made when first asked for: a text without bare forms needs none.
  private namedMade: { mentions: PlaceMention[]; places: ResolvedPlace[] } | undefined;
  private scopesMade: (ResolvedPlace | undefined)[] | undefined;
  /** Whose each section is, by its index. */
  private authorsMade: (ResolvedPlace | undefined)[] | undefined;
  private frontMade: { place: ResolvedPlace | undefined } | undefined;
  /** Of each block the first place that it names near its start, with the last of the names that follow it there. */
  private readonly leads: ({ start: number; place: ResolvedPlace | undefined } | null | undefined)[] = [];
  /** What `speaker` says for each author, undefined where the author and the whole text say nothing. */
  private readonly declaredBy = new Map<ResolvedPlace | undefined, ResolvedPlace | undefined>();

  /** Mentions that name a place, by position. */
  private get named(): PlaceMention[] {
    return this.naming().mentions;
  }

  /** Mentions that name a place and, at the same index, which: asking again for each would cost more than the rest. */
  private naming(): { mentions: PlaceMention[]; places: ResolvedPlace[] } {
    if (!this.namedMade) {
      this.namedMade = { mentions: [], places: [] };
      for (const mention of this.mentions) {
        const place = mention.form === 'reference' ? undefined : this.places.of(mention);
        if (!place) continue;
        this.namedMade.mentions.push(mention);
        this.namedMade.places.push(place);
      }
    }
    return this.namedMade;
  }

  /** How many mentions name each place. */
  private get namings(): Map<ResolvedPlace, number> {
    if (!this.countsMade) {
      this.countsMade = new Map();
      for (const place of this.naming().places) {
        this.countsMade.set(place, (this.countsMade.get(place) ?? 0) + 1);
      }
    }
    return this.countsMade;
  }

  private get front(): ResolvedPlace | undefined {
    if (!this.frontMade) {
      const front = this.doc.sections.find((section) => section.genre === 'front');
      this.frontMade = { place: this.inRange(front?.author) ?? this.inRange(front?.title) };
    }
    return this.frontMade.place;
  }

  at(position: number, wanted: PlaceUnit | PlaceLevel, person: 'first' | 'third' | 'that' = 'third'): Home | undefined {
    // What is named is what was known at the first question; each scope is looked at only where those before it are silent.
    this.naming();
    if (person === 'that')
      return (
        this.antecedent(position, wanted) ?? this.subject(position, wanted) ?? this.own(this.authorAt(position), wanted)
      );
    if (person === 'first')
      return (
        this.own(this.authorAt(position), wanted) ??
        this.subject(position, wanted) ??
        this.dominant(wanted) ??
        this.antecedent(position, wanted)
      );
    return (
      this.subject(position, wanted) ??
      this.own(this.authorAt(position), wanted) ??
      this.antecedent(position, wanted) ??
      this.dominant(wanted)
    );
  }

  private subject(position: number, wanted: PlaceUnit | PlaceLevel): Home | undefined {
    return (
      this.home(this.sentencePlace(position), wanted, 'subject', 0.85) ??
      this.home(this.subjectAt(position), wanted, 'subject', 0.85)
    );
  }

  private own(author: ResolvedPlace | undefined, wanted: PlaceUnit | PlaceLevel): Home | undefined {
    return (
      this.home(author, wanted, 'author', 0.95) ??
      this.home(this.corpus, wanted, 'corpus', 0.9) ??
      this.home(this.front, wanted, 'front', 0.85)
    );
  }

  /** The deepest place that the section, the corpus or the front page speaks for; else the one spoken of most. */
  speaker(position: number): ResolvedPlace | undefined {
    this.naming();
    const author = this.authorAt(position);
    let declared = this.declaredBy.get(author);
    if (declared === undefined && !this.declaredBy.has(author)) {
      declared = this.firstOf(levelsUpwards, (level) => this.own(author, level));
      this.declaredBy.set(author, declared);
    }
    return (
      declared ?? this.firstOf(levelsUpwards.slice(2), (level) => this.subject(position, level) ?? this.dominant(level))
    );
  }

  private firstOf(
    levels: readonly PlaceLevel[],
    homeOf: (level: PlaceLevel) => Home | undefined,
  ): ResolvedPlace | undefined {
    for (const level of levels) {
      const home = homeOf(level);
      if (home) return home.place;
    }
    return undefined;
  }

  /** The deepest place named last inside a range: in 广东省梅州市平远县 the county. */
  inRange(range: Range | undefined): ResolvedPlace | undefined {
    if (!range) return undefined;
    const { mentions, places } = this.naming();
    const index = rangeIndexAt(mentions, range.end - 1);
    const last = mentions[index];
    return last && last.start >= range.start && last.end <= range.end ? places[index] : undefined;
  }

  private home(
    place: ResolvedPlace | undefined,
    wanted: PlaceUnit | PlaceLevel,
    rule: Home['rule'],
    confidence: number,
  ) {
    if (!place) return undefined;
    const { lineages } = this.places;
    // 全区 in a text of 曲靖地区 is the region, unless a district lies nearer.
    const fitting = lineages.nearest(place, wanted) ?? (wanted === '区' ? lineages.nearest(place, '地区') : undefined);
    return fitting && ({ place: fitting, rule, confidence } satisfies Home);
  }

  /** 在某县，县水务局…; 某县…，全县…: the place that the sentence begins with. */
  private sentencePlace(position: number): ResolvedPlace | undefined {
    const sentence = sentenceAt(this.doc, position);
    if (!sentence) return undefined;
    const first = this.named[rangeIndexAt(this.named, sentence.start - 1) + 1];
    if (!first || first.start >= position || first.start - sentence.start > 1) return undefined;
    const lead = this.doc.text.slice(sentence.start, first.start);
    return lead === '' || lead === '在' ? this.places.of(this.chainEnd(first)) : undefined;
  }

  private subjectAt(position: number): ResolvedPlace | undefined {
    const index = rangeIndexAt(this.doc.blocks, position);
    const block = this.doc.blocks[index];
    if (!block) return undefined;
    if (block.role === 'entry') {
      const section = this.doc.sections[block.section];
      const entry = section?.entries[rangeIndexAt(section.entries, position)];
      return this.inRange(entry?.author) ?? this.inRange(entry?.title) ?? this.inRange(block);
    }
    let lead = this.leads[index];
    if (lead === undefined) {
      const first = this.named[rangeIndexAt(this.named, block.start - 1) + 1];
      lead =
        first && first.start < block.end && first.start - block.start <= leadWithin
          ? { start: first.start, place: this.places.of(this.chainEnd(first)) }
          : null;
      this.leads[index] = lead;
    }
    if (lead && lead.start < position) return lead.place;
    this.scopesMade ??= this.readScopes();
    return this.scopesMade[index];
  }

  /** The last of names that follow each other without a gap. */
  private chainEnd(first: PlaceMention): PlaceMention {
    let last = first;
    for (let i = rangeIndexAt(this.named, first.start) + 1; this.named[i]?.start === last.end; i++)
      last = this.named[i]!;
    return last;
  }

  private authorAt(position: number): ResolvedPlace | undefined {
    const { sections } = this.doc;
    this.authorsMade ??= sections.map((section) => this.authorOf(section));
    return this.authorsMade[rangeIndexAt(sections, position)];
  }

  private authorOf(section: Section): ResolvedPlace | undefined {
    if (section.genre === 'front') return undefined;
    const author = this.inRange(section.author);
    const titled = this.inRange(section.title) ?? this.inRange(section.subtitle);
    // A team that inquires writes about another place than its own.
    const inquiry =
      section.author !== undefined &&
      /(?:调研组|调查组|课题组|采访组|党校|大学|学院|研究[院所室中心]|社科院)/.test(
        this.doc.text.slice(section.author.start, section.author.end),
      );
    return inquiry ? (titled ?? author) : (author ?? titled);
  }

  private antecedent(position: number, wanted: PlaceUnit | PlaceLevel): Home | undefined {
    const section = this.doc.sections[rangeIndexAt(this.doc.sections, position)];
    const block = this.doc.blocks[rangeIndexAt(this.doc.blocks, position)];
    const fitting = this.fitting(wanted);
    const mention = fitting[rangeIndexAt(fitting, position - 1)];
    if (!mention || (section && mention.start < section.start)) return undefined;
    const near = block !== undefined && mention.start >= block.start;
    return { place: this.places.of(mention)!, rule: 'antecedent', confidence: near ? 0.8 : 0.65 };
  }

  private fitting(wanted: PlaceUnit | PlaceLevel): PlaceMention[] {
    let list = this.fittingOf.get(wanted);
    if (!list) {
      const isFitting = new Map<ResolvedPlace, boolean>();
      const { mentions, places } = this.naming();
      list = mentions.filter((_, index) => {
        const place = places[index]!;
        let answer = isFitting.get(place);
        if (answer === undefined) {
          answer = this.places.lineages.fits(place, wanted);
          isFitting.set(place, answer);
        }
        return answer;
      });
      this.fittingOf.set(wanted, list);
    }
    return list;
  }

  /** The place of a kind that most mentions name or lie in, where it has more than half of them. */
  private dominant(wanted: PlaceUnit | PlaceLevel): Home | undefined {
    if (this.dominantOf.has(wanted)) return this.dominantOf.get(wanted);
    const counts = new Map<string, { place: ResolvedPlace; count: number }>();
    let total = 0;
    for (const [place, times] of this.namings) {
      const fitting = this.places.lineages.nearest(place, wanted);
      if (!fitting) continue;
      const entry = counts.get(fitting.key) ?? { place: fitting, count: 0 };
      entry.count += times;
      total += times;
      counts.set(fitting.key, entry);
    }
    const [most] = [...counts.values()].sort((a, b) => b.count - a.count || (a.place.key < b.place.key ? -1 : 1));
    const home: Home | undefined =
      most && most.count * 2 > total ? { place: most.place, rule: 'dominant', confidence: 0.6 } : undefined;
    this.dominantOf.set(wanted, home);
    return home;
  }

  /** For each block the place of the heading it stands under, if that heading names one. */
  private readScopes(): (ResolvedPlace | undefined)[] {
    const scopes: (ResolvedPlace | undefined)[] = [];
    const stack: { depth: number; place: ResolvedPlace | undefined }[] = [];
    let section = -1;
    let own: Range | undefined;
    const { blocks, sections } = this.doc;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.section !== section) {
        stack.length = 0;
        section = block.section;
        own = sections[section]?.title;
      }
      // The title of a section is asked for after its author: 关于推广兴宁市经验的通知 may be the prefecture's.
      if (own && own.start < block.end && own.end > block.start) continue;
      if (block.role === 'heading' || block.role === 'title') {
        const depth = block.role === 'title' ? 0 : (block.depth ?? 1);
        while (stack.length > 0 && stack.at(-1)!.depth >= depth) stack.pop();
        stack.push({ depth, place: this.inRange(block) ?? stack.at(-1)?.place });
      }
      scopes[index] = stack.at(-1)?.place;
    }
    return scopes;
  }
}
