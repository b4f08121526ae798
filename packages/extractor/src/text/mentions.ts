import type { InitiativeKind, NodeAttributes, NodeKind, PlaceLevel } from '@guben/graph';
import type { Range } from './doc.ts';

/** A stretch of the view in which a thing is named. `rule` names the rule that found it. */
export interface Mention extends Range {
  rule: string;
  /** 0–1: how sure the rule is of this one. */
  confidence: number;
}

export interface PlaceMention extends Mention {
  kind: 'place';
  /** The name as written, without what context adds: 平远县, 平远, 全市. */
  name: string;
  level: PlaceLevel | undefined;
  /** Codes of the gazetteer entries it may mean in the text's year; empty for a place found by pattern only. */
  candidates: string[];
  /** full name, a bare stem (平远), found by pattern (雁洋镇 unknown to the gazetteer), or by reference (我市, 全县). */
  form: 'full' | 'stem' | 'pattern' | 'reference';
}

export interface OrganizationMention extends Mention {
  kind: 'organization';
  name: string;
  /** As in data/lexicon/organizations.yaml: party-committee, organization-department, government, … */
  role: string;
  /** The place name inside it, in the view. */
  place?: Range;
  /** 市委, 县委组织部, 我县政府: the body is named without its place, and context must say which. */
  bare: boolean;
  /** Level of the body's place where the form says it (省委: province). */
  level?: PlaceLevel;
  /** The body whose branch or section it is, by its name: 县财政局 of 县财政局农财股. */
  unitOf?: OrganizationMention;
}

export interface DocumentMention extends Mention {
  kind: 'document';
  /** Without its outer 《》. */
  title?: string;
  titleRange?: Range;
  /** Issue number as printed, and where it stands: after or before the title, or alone. */
  number?: string;
  numberRange?: Range;
  /**
   * Name of the body that issued it where title, number or the words before it say so, in the view. Joint issuers
   * (县委、县政府) are one range.
   */
  issuer?: Range;
  /** The body that the letters of the number stand for (国发: 国务院), where that is sure. */
  issuerName?: string;
  date?: string;
  /** As in data/lexicon/documents.yaml: regulation, opinion, newspaper, … */
  genre: string;
  /** What the words around it say of it: it is followed, it is issued, passed on or compiled here. */
  cue?: 'cites' | 'issued' | 'forwarded' | 'compiled';
  cueRange?: Range;
  /** Documents named inside its title: 《关于转发〈…〉的通知》. They stand in no list of their own. */
  inner?: DocumentMention[];
}

export interface InitiativeMention extends Mention {
  kind: 'initiative';
  name: string;
  initiativeKind: InitiativeKind;
  /** The name with its head where the head stands outside the quotes: “三级联创”活动. */
  full?: Range;
  /** The items that spell it out (gloss of a number abbreviation). */
  components?: Range[];
  statedCount?: number;
  /** Other names that the text gives for it (简称, 以下简称, 又称, 被群众称为). */
  aliases?: string[];
}

export interface PersonMention extends Mention {
  kind: 'person';
  name: string;
  post?: string;
}

export interface FigureMention extends Mention {
  kind: 'figure';
  /** 万 and 亿 are multiplied in; of a range the lower end. */
  value: number;
  /** Upper end of a range: 1—2个. */
  valueTo?: number;
  /** As in data/lexicon/figures.yaml; `%` for percentages in words too, empty for a fraction (三分之二). */
  unit: string;
  /** The number with its unit: 4560人 in 党员4560人. */
  quantity: Range;
  /** What is counted, in the words of the text; of a change with its verb (农民人均纯收入增长). */
  of?: string;
  ofRange?: Range;
  /** 全市, 我县 before what is counted. */
  whom?: Range;
  date?: string;
  bound?: 'at-least' | 'at-most';
  /** 多, 余, 约, 左右. */
  approximate?: boolean;
  /** An aim or a norm, not a fact. */
  target?: boolean;
  /** Digits after the decimal point, as stated. */
  decimals: number;
}

export interface DateMention extends Mention {
  kind: 'date';
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
}

/** All mentions of one document, each list sorted by start and free of overlaps within itself. */
export interface Mentions {
  dates: DateMention[];
  places: PlaceMention[];
  organizations: OrganizationMention[];
  documents: DocumentMention[];
  persons: PersonMention[];
  figures: FigureMention[];
  initiatives: InitiativeMention[];
}

/** One thing of the graph with everything in the text that names it. `attributes` holds what its kind adds. */
export interface Entity<M extends Mention = Mention> {
  key: string;
  kind: NodeKind;
  label: string;
  aliases: string[];
  mentions: M[];
  attributes: Partial<Omit<Extract<NodeAttributes, { kind: NodeKind }>, 'kind' | 'label' | 'aliases' | 'evidence'>> &
    Record<string, unknown>;
}
