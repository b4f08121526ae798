import type { Division } from '../gazetteer/gazetteer.ts';
import { stemOf } from '../gazetteer/names.ts';
import type { Resources } from '../resources.ts';
import type { Doc } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { ResolvedPlace } from './context.ts';
import { Lineages } from './lineages.ts';

/** 商洛|地委 is the body of 商洛地区. */
export const formerName = (mention: PlaceMention): string =>
  mention.rule === 'prefecture-with-body' ? `${mention.name}地区` : mention.name;

/** Year of the gazetteer's first revision. */
const gazetteerBegins = 2002;

/** Places by key, each made once. */
export class PlaceRegistry {
  private readonly byKey = new Map<string, ResolvedPlace>();
  readonly lineages = new Lineages((key) => this.byKey.get(key));
  /** By the code of the later prefecture. */
  private readonly former = new Map<string, ResolvedPlace>();

  constructor(
    private readonly doc: Doc,
    private readonly resources: Resources,
  ) {}

  register(place: ResolvedPlace): ResolvedPlace {
    const known = this.byKey.get(place.key);
    if (known) return known;
    this.byKey.set(place.key, place);
    return place;
  }

  fromDivision(division: Division): ResolvedPlace {
    const key = `place/${division.code}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const [above] = this.resources.gazetteer.ancestors(division, this.doc.year);
    const parent = above && (this.former.get(above.code) ?? this.fromDivision(above));
    return this.register({ key, name: division.name, level: division.level, code: division.code, parent: parent?.key });
  }

  /**
   * Divisions that an old text names as they were before the gazetteer begins (商洛地区, later 商洛市; 临湘县, later 临湘市):
   * they stand above what the gazetteer puts under their successors, and their stem means them.
   * @param named codes of the divisions that the text names, which tell successors of one name apart
   */
  readFormer(mentions: readonly PlaceMention[], named: ReadonlySet<string>): void {
    const { gazetteer } = this.resources;
    const { year } = this.doc;
    for (const [index, mention] of mentions.entries()) {
      if (mention.form !== 'pattern' || !/^(?:prefecture-with-body|stem-with-former-unit)$/.test(mention.rule))
        continue;
      const name = formerName(mention);
      const stem = stemOf(name);
      const { level } = mention;
      const all = stem ? gazetteer.byForm(stem, year) : [];
      const peers = this.successors(
        all.filter((division) => division.level === level),
        mentions[index + 1]?.start === mention.end ? mentions[index + 1] : undefined,
        named,
      );
      const [later = all[0]] = peers;
      const [above] = later
        ? gazetteer.ancestors(later, year).filter((a) => level !== 'prefecture' || a.level === 'province')
        : [];
      const parent = above && (this.former.get(above.code) ?? this.fromDivision(above)).key;
      const place = this.register({ key: `place/${name}`, name, level, code: undefined, parent });
      const isOnly = new Set(peers.map((division) => division.code)).size === 1;
      if (isOnly && year !== undefined && year < gazetteerBegins) this.former.set(peers[0]!.code, place);
    }
  }

  /** Of divisions of one name, those with the township named right behind (鹤山县古劳镇), or in what the text names. */
  private successors(
    peers: readonly Division[],
    behind: PlaceMention | undefined,
    named: ReadonlySet<string>,
  ): readonly Division[] {
    if (new Set(peers.map(({ code }) => code)).size < 2) return peers;
    const holding = peers.filter(({ code }) => behind?.candidates.some((inside) => inside.startsWith(code)));
    if (holding.length > 0) return holding;
    const { gazetteer } = this.resources;
    const within = peers.filter((division) =>
      gazetteer.ancestors(division, this.doc.year).some((above) => named.has(above.code)),
    );
    return within.length > 0 ? within : peers;
  }

  /** What the text calls the predecessor of a division, if it speaks of that. */
  formerOf(division: Division): ResolvedPlace | undefined {
    return this.former.get(division.code);
  }

  get(key: string): ResolvedPlace | undefined {
    return this.byKey.get(key);
  }
}
