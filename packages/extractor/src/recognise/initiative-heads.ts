import type { InitiativeKind } from '@guben/graph';
import { initiativeKinds } from '@guben/graph';
import type { InitiativesLexicon } from '../lexicon/initiatives.ts';
import { CharSet, spaces, WordSet } from '../text/word-set.ts';

export interface Head {
  word: string;
  kind: InitiativeKind;
  alone: boolean;
  keep: boolean;
  /** It counts only right behind quotation marks. */
  quoted?: boolean;
  /** Alone it makes a name only after one of these verbs. */
  after?: string[] | undefined;
}

/** The lexicon of initiatives in the form the recognisers use. */
export interface InitiativeWords {
  headOf: ReadonlyMap<string, Head>;
  heads: WordSet;
  aloneHeads: WordSet;
  introducing: WordSet;
  faultBefore: WordSet;
  faultAfter: WordSet;
  honourBefore: WordSet;
  honourAfter: WordSet;
  speechBefore: WordSet;
  ordinary: ReadonlySet<string>;
  idioms: ReadonlySet<string>;
  determiners: WordSet;
  generic: WordSet;
  aliasMarks: WordSet;
  glossMarks: WordSet;
  /** Things that a text sets up and names without quotation marks (冬季暖居点), longest first. */
  things: readonly string[];
  /** Number abbreviations of the genre, with their kinds. */
  abbreviations: ReadonlyMap<string, InitiativeKind>;
  /** The names among those, to be looked for backwards. */
  knownNames: WordSet;
}

const prepared = new WeakMap<InitiativesLexicon, InitiativeWords>();

export function initiativeWords(lexicon: InitiativesLexicon): InitiativeWords {
  let words = prepared.get(lexicon);
  if (!words) {
    const headOf = new Map<string, Head>();
    for (const kind of initiativeKinds)
      for (const head of lexicon.heads[kind]) headOf.set(head.word, { ...head, kind });
    const alone = [...headOf.values()].filter((head) => head.alone).map((head) => head.word);
    const abbreviations = new Map<string, InitiativeKind>();
    for (const kind of initiativeKinds)
      for (const name of lexicon.abbreviations[kind]) {
        abbreviations.set(name, kind);
        // 一个中心、两个基本点 is looked up as a bare name too.
        abbreviations.set(bareName(name), kind);
      }
    words = {
      headOf,
      heads: new WordSet(headOf.keys()),
      aloneHeads: new WordSet(alone),
      introducing: new WordSet(lexicon.introducing),
      faultBefore: new WordSet(lexicon.faultBefore),
      faultAfter: new WordSet(lexicon.faultAfter),
      honourBefore: new WordSet(lexicon.honourBefore),
      honourAfter: new WordSet(lexicon.honourAfter),
      speechBefore: new WordSet(lexicon.speechBefore),
      ordinary: new Set(lexicon.ordinary),
      idioms: new Set(lexicon.idioms),
      determiners: new WordSet(lexicon.determiners),
      generic: new WordSet(lexicon.generic),
      aliasMarks: new WordSet(lexicon.aliasMarks),
      glossMarks: new WordSet(lexicon.glossMarks),
      things: lexicon.things.toSorted((a, b) => b.length - a.length),
      abbreviations,
      knownNames: new WordSet([...abbreviations.keys()]),
    };
    prepared.set(lexicon, words);
  }
  return words;
}

/** A name without quotation marks, punctuation and spaces: what its forms have in common. */
export function bareName(name: string): string {
  let bare = '';
  let from = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (!dressing.has(code) && !spaces.has(code)) continue;
    bare += name.slice(from, at);
    from = at + 1;
  }
  // Most names are bare.
  return from === 0 ? name : bare + name.slice(from);
}
const dressing = new CharSet('“”‘’"\'，、。；：·《》〈〉（）()!！?？,—-');

/** 阳光五步法, 周三接访日, 民族团结教育月: a last word that makes names of what stands before it. */
function headByForm(name: string): Head | undefined {
  const form = (word: string, kind: InitiativeKind): Head => ({ word, kind, alone: true, keep: true });
  if (/[\u4e00-\u9fff]{2}(?:[步字]|[^办做方宪立执司用看想说语书合违依普守犯讲刑民无没])法$/.test(name))
    return form('法', 'practice');
  if (/[\u4e00-\u9fff]{2}[议说接访谈学办听问讲评开待]日$/.test(name)) return form('日', 'practice');
  if (/[\u4e00-\u9fff]{2}(?:教育|宣传|整治|提升|服务|攻坚|建设|创建|落实|管理|活动|团结)[月年周]$/.test(name))
    return form(name.at(-1)!, 'program');
  return undefined;
}

/** The head at the end of a name, if what stands before it is still a name (老马工作法, but not 三项制度). */
export function headAtEnd(name: string, words: InitiativeWords): Head | undefined {
  const word = words.heads.before(name, name.length, 2);
  const head = words.headOf.get(word);
  // 创建 makes a campaign of what stands in quotation marks before it; 特色居委创建 is what is done.
  return head && (!head.quoted || name.endsWith(`”${word}`)) ? head : headByForm(name);
}

/** Whether nothing is left of a text once ordinary words are taken off its front: it names nothing. */
export function isGeneric(text: string, words: InitiativeWords): boolean {
  let at = 0;
  while (at < text.length) {
    const word = words.generic.at(text, at);
    if (word === '') return text.length - at < 2;
    at += word.length;
  }
  return true;
}
