import type { Division, Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Doc } from '../text/doc.ts';
import type { PlaceMention } from '../text/mentions.ts';
import type { ResolvedPlace } from './context.ts';
import type { Homes } from './places-home.ts';

/** Makes the places of mentions that have no code of their own: townships, villages, zones, divisions of before 2002. */
export class LocalPlaces {
  /** Places by bare name, to find the one that a later mention without its parent means. */
  private readonly byName = new Map<string, Map<string, ResolvedPlace>>();

  constructor(
    private readonly doc: Doc,
    private readonly gazetteer: Gazetteer,
    private readonly register: (place: ResolvedPlace) => ResolvedPlace,
    private readonly fromDivision: (division: Division) => ResolvedPlace,
    private readonly parentOf: (place: ResolvedPlace) => ResolvedPlace | undefined,
    /** Codes of the divisions that the text names. */
    private readonly named: ReadonlySet<string>,
  ) {}

  /**
   * A township of the gazetteer, which is of 2023: under another unit in the text (仁居乡) it keeps the text's name.
   * Its code is given only where name and county's code have not changed since.
   */
  township(township: Division, mention: PlaceMention, homes: Homes): ResolvedPlace {
    const latest = this.gazetteer.byCode(township.parent!);
    const county = latest && (this.gazetteer.asOf(latest, this.doc.year) ?? latest);
    const former = county && this.formerCounty(mention, county, homes);
    if (former) return this.make(mention.name, 'township', former, undefined);
    const renamed = mention.form === 'pattern';
    const code = !renamed && county?.code === township.parent ? township.code : undefined;
    return this.make(renamed ? mention.name : township.name, 'township', county && this.fromDivision(county), code);
  }

  /** 宝山路街道 in a text of 闸北区, which has since become part of the county that the street now lies in. */
  private formerCounty(mention: PlaceMention, county: Division, homes: Homes): ResolvedPlace | undefined {
    if (this.named.has(county.code)) return undefined;
    const own = homes.at(mention.start, 'county', 'first')?.place;
    const isGone = own?.code !== undefined && this.gazetteer.byCode(own.code)?.to !== undefined;
    return isGone && own.code!.slice(0, 4) === county.code.slice(0, 4) && own.code !== county.code ? own : undefined;
  }

  /**
   * A place known by form only.
   * @param before the place of the mention that ends where this one starts
   */
  byForm(mention: PlaceMention, before: ResolvedPlace | undefined, homes: Homes): ResolvedPlace {
    // 官仁、长田等村
    const name = mention.form === 'stem' && mention.level === 'village' ? `${mention.name}村` : mention.name;
    if (before) return this.make(name, mention.level, before, undefined);
    const known = [...(this.byName.get(sameZone(name))?.values() ?? [])];
    if (known.length === 1) return known[0]!;
    const above = this.parentByContext(mention, homes);
    const sameParent = known.find((place) => place.parent === above?.key);
    return sameParent ?? this.make(name, mention.level, above, undefined);
  }

  private parentByContext(mention: PlaceMention, homes: Homes): ResolvedPlace | undefined {
    if (mention.level === 'township') return homes.at(mention.start, 'county')?.place;
    if (mention.level === 'village') {
      // 红土咀村（属毛井乡）
      const said = /^（(?:隶?属于?|在)([\u4e00-\u9fff]{2,4}(?:镇|乡|街道))）/.exec(
        this.doc.text.slice(mention.end, mention.end + 14),
      )?.[1];
      const county = said && homes.at(mention.start, 'county')?.place;
      if (county) return this.make(said, 'township', county, undefined);
      const township = homes.at(mention.start, 'township', 'that');
      if (township && !(township.rule === 'antecedent' && township.confidence < 0.8)) return township.place;
      // A text of a township speaks of its own villages.
      const own = homes.at(mention.start, 'township', 'first');
      return own?.rule === 'author' ? own.place : homes.at(mention.start, 'county')?.place;
    }
    // 宝坻县, 荆州地区, 合肥高新区: the longest known form at its start says where it lies.
    for (let length = mention.name.length - 1; length >= 2; length--) {
      const [division] = this.gazetteer.byForm(mention.name.slice(0, length));
      if (!division) continue;
      const isZone = /新区|园区$|[发新税经]区$|管理区$|验区$|示范区$/.test(mention.name);
      if (isZone) return this.fromDivision(this.gazetteer.asOf(division, this.doc.year) ?? division);
      return this.parentOf(this.fromDivision(division));
    }
    return undefined;
  }

  private make(
    name: string,
    level: ResolvedPlace['level'],
    above: ResolvedPlace | undefined,
    code: string | undefined,
  ): ResolvedPlace {
    const key = level === 'township' || level === 'village' ? `place/${above?.name ?? ''}${name}` : `place/${name}`;
    const place = this.register({ key, name, level, code, parent: above?.key });
    const shared = sameZone(name);
    const named = this.byName.get(shared) ?? new Map<string, ResolvedPlace>();
    named.set(place.key, place);
    this.byName.set(shared, named);
    return place;
  }
}

/** One form for the long and the short name of a zone: 宜昌高新技术产业开发区 and 宜昌市高新区, 合肥经济技术开发区 and 合肥经开区. */
const sameZone = (name: string): string =>
  name
    .replace(/(?:国家级?)?(?:高新技术产业开发区|高新技术开发区|高技术产业开发区|高新技术产业园区|高新区)$/, '高新区')
    .replace(/(?:国家级?)?(?:经济技术开发区|经济开发区|经开区)$/, '经开区')
    .replace(/(?<=.{2})[市县](?=高新区$|经开区$)/, '');
