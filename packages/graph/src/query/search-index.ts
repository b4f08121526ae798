import type { GubenGraph } from '../graph.ts';
import type { ToPinyin } from '../language.ts';
import type { NodeKind } from '../schema/kinds.ts';
import { normalName, type ToSimplified } from './names.ts';

/** Many short texts in one string, so that one native scan finds every occurrence of a substring. */
export interface Haystack {
  /** The texts, each followed by a line break. */
  text: string;
  /** As `text`, with a capital where a syllable begins; only for pinyin. */
  syllables?: string;
  /** Offset of each text in `text`, ascending. */
  starts: Uint32Array;
  /** The form that each text writes. */
  forms: Uint32Array;
}

/** What `search` looks things up in; made once for a graph by `buildSearchIndex`. */
export interface SearchIndex {
  keys: string[];
  labels: string[];
  kinds: NodeKind[];
  /** Place of each node among all when nothing else decides: shorter names first, then better connected ones. */
  order: Uint32Array;
  /** Label and aliases as written, the node of each, and whether it is the label. */
  forms: string[];
  nodeOfForm: Uint32Array;
  isLabel: Uint8Array;
  names: Haystack;
  pinyin: Haystack;
  initials: Haystack;
  toSimplified: ToSimplified | undefined;
}

/** What of a node the search looks at. */
export interface SearchEntry {
  key: string;
  label: string;
  kind: NodeKind;
  aliases: readonly string[];
  degree: number;
}

/** The entries of a graph: what `buildSearchIndex` needs of it, for a worker that is not to be sent all of it. */
export const searchEntries = (graph: GubenGraph): SearchEntry[] =>
  graph.mapNodes((key, { label, kind, aliases }) => ({ key, label, kind, aliases, degree: graph.degree(key) }));

export interface SearchOptions {
  toPinyin?: ToPinyin;
  toSimplified?: ToSimplified;
}

/** Longer names are indexed in their likeliest reading only. */
const longestForVariants = 10;

const haystack = (entries: { text: string; syllables?: string; form: number }[]): Haystack => {
  const starts = new Uint32Array(entries.length);
  const forms = new Uint32Array(entries.length);
  let offset = 0;
  entries.forEach(({ text, form }, i) => {
    starts[i] = offset;
    forms[i] = form;
    offset += text.length + 1;
  });
  const joined = (texts: string[]) => (texts.length > 0 ? `${texts.join('\n')}\n` : '');
  const syllables = joined(entries.map((entry) => entry.syllables ?? ''));
  return {
    text: joined(entries.map((entry) => entry.text)),
    starts,
    forms,
    ...(entries[0]?.syllables === undefined ? {} : { syllables }),
  };
};

const capitalised = (syllable: string) => syllable.slice(0, 1).toUpperCase() + syllable.slice(1);

const isChinese = /\p{Script=Han}/u;
const wordCharacter = /[\p{L}\p{N}]/u;

/** The likeliest reading of a name, and for a short one each reading that differs in one character. */
const readingsOf = (name: string, toPinyin: ToPinyin): string[][] => {
  const characters = toPinyin(name)
    .map((readings) => readings.map((reading) => reading.toLowerCase().replace(/\s/g, '')))
    .filter((readings) => wordCharacter.test(readings[0] ?? ''));
  const likeliest = characters.map((readings) => readings[0]!);
  if (characters.length > longestForVariants) return [likeliest];
  const others = characters.flatMap((readings, i) =>
    readings.slice(1).map((reading) => likeliest.map((syllable, j) => (i === j ? reading : syllable))),
  );
  return [likeliest, ...others];
};

/**
 * An index over the labels and aliases of all nodes. Pinyin is indexed where `toPinyin` is given and Traditional forms
 * are found where `toSimplified` is (`loadChinese` gives both); 50,000 nodes take about a second with them.
 */
export const buildSearchIndex = (graph: GubenGraph, options: SearchOptions = {}): SearchIndex =>
  indexEntries(searchEntries(graph), options);

/** As `buildSearchIndex`, from entries. */
export const indexEntries = (
  entries: readonly SearchEntry[],
  { toPinyin, toSimplified }: SearchOptions = {},
): SearchIndex => {
  const keys: string[] = [];
  const labels: string[] = [];
  const kinds: NodeKind[] = [];
  const forms: string[] = [];
  const nodeOfForm: number[] = [];
  const isLabel: number[] = [];
  const names: { text: string; form: number }[] = [];
  const pinyin: { text: string; syllables: string; form: number }[] = [];
  const initials: { text: string; form: number }[] = [];

  for (const { key, label, kind, aliases } of entries) {
    const node = keys.push(key) - 1;
    labels.push(label);
    kinds.push(kind);
    for (const [i, written] of [...new Set([label, ...aliases])].entries()) {
      const form = forms.push(written) - 1;
      nodeOfForm.push(node);
      isLabel.push(i === 0 ? 1 : 0);
      const name = normalName(written, toSimplified);
      names.push({ text: name, form });
      if (!toPinyin || !isChinese.test(name)) continue;
      const seen = new Set<string>();
      for (const syllables of readingsOf(name, toPinyin)) {
        const text = syllables.join('');
        pinyin.push({ text, syllables: syllables.map(capitalised).join(''), form });
        const first = syllables.map((syllable) => syllable[0]!).join('');
        if (!seen.has(first)) initials.push({ text: first, form });
        seen.add(first);
      }
    }
  }

  const degrees = entries.map(({ degree }) => degree);
  const ranked = keys
    .map((_, i) => i)
    .sort(
      (a, b) => labels[a]!.length - labels[b]!.length || degrees[b]! - degrees[a]! || (keys[a]! < keys[b]! ? -1 : 1),
    );
  const order = new Uint32Array(keys.length);
  ranked.forEach((node, place) => {
    order[node] = place;
  });
  return {
    keys,
    labels,
    kinds,
    order,
    forms,
    nodeOfForm: Uint32Array.from(nodeOfForm),
    isLabel: Uint8Array.from(isLabel),
    names: haystack(names),
    pinyin: haystack(pinyin),
    initials: haystack(initials),
    toSimplified,
  };
};
