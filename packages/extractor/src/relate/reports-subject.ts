import { type Range, rangeIndexAt } from '../text/doc.ts';
import type { FigureMention, PlaceMention } from '../text/mentions.ts';
import { within } from '../text/ranges.ts';
import type { Reading } from './reading.ts';
import type { Subject, Subjects } from './subjects.ts';

/** 共印120份, 印数：1500册: of the sheet itself. */
const imprint = /共印|印数|印发?份数|印[\d一二三四五六七八九十百]+份/;
/** 全书收入材料19篇, 从71份材料中选编: of the collection. */
const ofCollection = /(?:收入|收录|选编|汇编|入编|编入|选入|辑录|选出|征集|报送|报来|挑出|摘要)/;
const pieces = /(?:篇|[个份则件]?(?:案例|材料|文章|文稿)|市级文件\d+件)/;
/** Who is meant by a reference that stands after these words: nobody who reports. */
const asked = /(?:在|对|向|为|给|被|把|将|从|由|与|和|同|比|占|居|全|赴|到|进|、|覆盖|面向|服务|带动)$/;
/** 地块位于某镇, 景区地处某村: the place of what the sentence is about. */
const situated = /^[^，。；：]{0,24}(?:位于|坐落于|坐落在|地处)$/;

/** What sums up behind the parts. */
const summary = /^(?:全年|年内|\d{1,2}(?:[至—-]\d{1,2})?月(?!\d))/;

/** The village spoken of: 全村, 该村. */
const villageItself = /(?<!的)(?:全|该)村(?!级)/;

/** How far back in a long sentence one looks for whose a number is. */
const farthest = 300;
const leadOf = (sentence: Range, at: number) => Math.max(sentence.start, at - farthest);

const nobody: Subject = { places: [], organizations: [], at: [], how: 'home' };

/** Answers which place or body a figure is about, where its own words, its clause or its paragraph say more than who acts. */
export class ReportSubjects {
  private situatedIn: { block: number; at: number; subject: Subject } | undefined;

  constructor(
    private readonly reading: Reading,
    private readonly subjects: Subjects,
  ) {}

  /** The figure counts the sheets or pieces of the work itself. */
  isOfWork({ start, end }: FigureMention, sentence: Range): boolean {
    const { text } = this.reading.doc;
    const lead = text.slice(Math.max(sentence.start, start - 8), end);
    return (
      imprint.test(lead) ||
      (pieces.test(lead) && /(?:本书|本辑|全书|本册|本集)/.test(text.slice(leadOf(sentence, start), end)))
    );
  }

  of(mention: FigureMention, sentence: Range): Subject {
    const { doc } = this.reading;
    if (this.isOfWork(mention, sentence)) return nobody;
    const subject = this.subjects.at(mention.start, this.withinBlock(mention, sentence));
    // 我们的西红柿还有三成…, behind what others do.
    if (/^[我咱]们/.test(doc.text.slice(mention.start, mention.start + 2))) return this.subjects.home(mention.start);
    const own = this.inOwnWords(mention);
    // 县公安局在全县16个派出所…: the bureau's, too.
    if (own)
      return { ...own, organizations: /carried|home/.test(subject.how) || !own.whole ? [] : subject.organizations };
    const loose = subject.how === 'carried' || subject.how === 'home';
    // 我们从各县报送的71份材料中…, behind a sentence about one of the counties.
    const collected =
      ofCollection.test(doc.text.slice(leadOf(sentence, mention.start), Math.min(sentence.end, mention.end + 60))) &&
      pieces.test(doc.text.slice(mention.start, mention.end));
    if (subject.how === 'carried' && collected) return this.subjects.home(mention.start);
    const placed = this.situated(mention, sentence);
    if (placed && (loose || subject.how === 'locative')) return placed;
    const acting = loose ? undefined : this.behindSenders(subject, mention);
    if (acting) return acting;
    if (!loose) return this.together(this.withoutHelpers(subject), mention);
    return (
      this.byReference(mention, sentence) ?? this.summedUp(subject, mention, sentence) ?? this.ofItem(subject, mention)
    );
  }

  /** A heading or a label may lie in one sentence with the paragraph: only what stands in the paragraph acts there. */
  private withinBlock({ start }: Range, sentence: Range): Range {
    const { blocks } = this.reading.doc;
    const block = blocks[rangeIndexAt(blocks, start)];
    return block && block.start > sentence.start ? { start: block.start, end: sentence.end } : sentence;
  }

  /** （某镇政府报送，某州教育局推荐）某镇依托…: who sends a case in does nothing in it. */
  private behindSenders(subject: Subject, mention: Range): Subject | undefined {
    const { doc, mentions } = this.reading;
    const last = subject.at.at(-1);
    if (!last || !/^(?:报送|推荐|选送|供稿|申报)/.test(doc.text.slice(last.end, last.end + 2))) return undefined;
    const [place] = within(mentions.places, { start: last.end, end: mention.start });
    return place && place.start - last.end <= 6 ? this.subject(place, 'subject') : undefined;
  }

  /** 甲局会同乙局、丙局…, 甲局与乙公司签订协议: what is done is the first one's. */
  private withoutHelpers(subject: Subject): Subject {
    const { doc, mentions, organizations } = this.reading;
    const helpers = new Set<string>();
    const leaders = new Set<string>();
    let helping = false;
    let placeLeads = false;
    for (const range of subject.at) {
      const body = mentions.organizations[rangeIndexAt(mentions.organizations, range.start)];
      const key = body && body.start <= range.start && body.end >= range.end ? organizations.of(body) : undefined;
      const before = doc.text.slice(Math.max(0, range.start - 3), range.start);
      const after = doc.text.slice(range.end, range.end + 6);
      const joined = /^(?:.?签订|.?签约|联合|合作)/.test(after);
      helping =
        /(?:联合|会同|协同|携手)$/.test(before) ||
        (/[与同和]$/.test(before) && joined) ||
        (helping && /[、和]$/.test(before));
      // 某街道会同某局: a place may lead, too.
      if (!key) placeLeads ||= !helping;
      if (!key) continue;
      (helping ? helpers : leaders).add(key);
    }
    const first = [...leaders];
    if (helpers.size === 0 || (first.length === 0 && !placeLeads)) return subject;
    const kept = new Set(first.map((body) => this.subjects.placeOf(body)));
    const foreign = new Set(
      [...helpers].map((body) => this.subjects.placeOf(body)).filter((place) => !kept.has(place)),
    );
    return {
      ...subject,
      organizations: subject.organizations.filter((body) => !helpers.has(body)),
      places: subject.places.filter((place) => !foreign.has(place)),
    };
  }

  private subject(place: PlaceMention | undefined, how: Subject['how']): Subject | undefined {
    const key = place && this.reading.places.of(place)?.key;
    return place && key ? { places: [key], organizations: [], at: [{ ...place }], how } : undefined;
  }

  /** 某乡积雪深17厘米: the words of the figure name the place. */
  private inOwnWords({ start, quantity }: FigureMention): (Subject & { whole?: boolean }) | undefined {
    const { mentions, doc } = this.reading;
    const named = within(mentions.places, { start, end: quantity.start });
    const last = named.at(-1);
    // 占某县农户的19.4%
    if (!last || !/^占?$/.test(doc.text.slice(start, named[0]!.start))) return undefined;
    // 某县农业局经费3万元 is the bureau's.
    if (within(mentions.organizations, { start: last.start, end: quantity.start }).length > 0) return undefined;
    const listed = this.listBefore(named[0]!);
    const first = listed[0] ?? named[0]!;
    if (asked.test(doc.text.slice(Math.max(0, first.start - 3), first.start))) return undefined;
    const all = [...listed, last].flatMap((place) => this.subject(place, 'subject') ?? []);
    return all.length === 0
      ? undefined
      : {
          ...all[0]!,
          places: all.flatMap(({ places }) => places),
          at: all.flatMap(({ at }) => at),
          whole: last.form === 'reference',
        };
  }

  /** The places that a list names before one: 甲乡、乙乡|新种…. */
  private listBefore(place: PlaceMention): PlaceMention[] {
    const { mentions, doc } = this.reading;
    const listed: PlaceMention[] = [];
    for (let at = rangeIndexAt(mentions.places, place.start) - 1; at >= 0 && listed.length < 30; at--) {
      const before = mentions.places[at]!;
      if (!/^[、和与及]$/.test(doc.text.slice(before.end, (listed[0] ?? place).start))) break;
      listed.unshift(before);
    }
    return listed;
  }

  /** 全镇, 该村, 我县 before the figure, where who acts stands in a sentence before. */
  private byReference(mention: Range, sentence: Range): Subject | undefined {
    const { mentions, doc } = this.reading;
    const named = within(mentions.places, { start: leadOf(sentence, mention.start), end: mention.start });
    const last = named.at(-1);
    // 全村化肥用量减少31%: of the village named last.
    const local = villageItself.exec(
      doc.text.slice(Math.max(leadOf(sentence, mention.start), last?.end ?? 0), mention.start + 4),
    );
    const village = local ? this.reading.places.homeAt(mention.start, '村', 'that') : undefined;
    if (village) return { places: [village.place.key], organizations: [], at: [], how: 'carried' };
    if (last?.form !== 'reference' || asked.test(doc.text.slice(Math.max(0, last.start - 3), last.start)))
      return undefined;
    // 全县有名的后进镇: no statement about the county.
    if (/^(?:有名|闻名|首[个家批]|第[一二三]|最|排名|前列|唯一|倒数)/.test(doc.text.slice(last.end, last.end + 3)))
      return undefined;
    return this.subject(last, 'subject');
  }

  /** 全年建沼气池3180座, behind a sentence about one town of the county: the year is the county's. */
  private summedUp(subject: Subject, mention: Range, sentence: Range): Subject | undefined {
    const { places, doc } = this.reading;
    if (subject.how !== 'carried' || !summary.test(doc.text.slice(sentence.start, sentence.start + 12)))
      return undefined;
    // A case in a list, a chapter of its own: their sentences stay with their town.
    if (doc.sections[rangeIndexAt(doc.sections, mention.start)]?.item) return undefined;
    const home = this.subjects.homePlace(mention.start);
    const below =
      subject.places.length > 0 &&
      subject.places.every((key) => key !== home && places.lineage(key).some((place) => place.key === home));
    return home !== undefined && below ? { places: [home], organizations: [], at: [], how: 'home' } : undefined;
  }

  /** HL-11号地块位于某镇，面积…: the sentence and those behind it in the paragraph. */
  private situated(mention: Range, sentence: Range): Subject | undefined {
    const { mentions, doc } = this.reading;
    const block = rangeIndexAt(doc.blocks, sentence.start);
    const [first, ...rest] = within(mentions.places, {
      start: sentence.start,
      end: Math.min(mention.start, sentence.start + 80),
    });
    if (first && situated.test(doc.text.slice(sentence.start, first.start))) {
      let last = first;
      for (const next of rest) if (next.start === last.end) last = next;
      const subject = this.subject(last, 'subject');
      this.situatedIn = subject && { block, at: sentence.start, subject };
    }
    return this.situatedIn?.block === block && this.situatedIn.at <= sentence.start
      ? this.situatedIn.subject
      : undefined;
  }

  /** 在甲、乙两镇新栽果树868亩: the number is of both together, so of the place above, or the one that the body acts for. */
  private together(subject: Subject, mention: Range): Subject {
    if (subject.how !== 'locative' || subject.places.length < 2) return subject;
    const bodies = new Set(subject.organizations.flatMap((body) => this.subjects.placeOf(body) ?? []));
    if (bodies.size > 0) return { ...subject, places: [...bodies] };
    const home = this.subjects.homePlace(mention.start);
    const isAbove =
      home !== undefined &&
      subject.places.every((key) =>
        this.reading.places.lineage(key).some((place) => place.key === home && key !== home),
      );
    return isAbove && subject.organizations.length === 0 ? { ...subject, places: [home] } : subject;
  }

  /** A case whose title names a place below that of the body which sent it in is that place's. */
  private ofItem(subject: Subject, mention: Range): Subject {
    const { doc, mentions, places } = this.reading;
    const section = doc.sections[rangeIndexAt(doc.sections, mention.start)];
    if (subject.how !== 'home' || !section?.item || !section.title) return subject;
    const titled = within(mentions.places, section.title).at(-1);
    const key = titled && places.of(titled)?.key;
    if (!key || subject.places.includes(key)) return subject;
    const below = subject.places.some((above) => places.lineage(key).some((place) => place.key === above));
    return below ? { places: [key], organizations: [], at: [{ ...titled }], how: 'home' } : subject;
  }
}
