import { useEffect, useMemo, useState } from 'react';
import { useCorpus } from '../bundle/corpus.ts';

export interface PassageHit {
  source: string;
  start: number;
  end: number;
}

/** Up to `most` places of a text that hold the words; offsets in UTF-16 code units. */
export function findPassages(text: string, words: string, most: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

/**
 * Looks through texts for what is typed key by key. Words that stand nowhere are remembered: what contains them, as the
 * next keys mostly do, stands nowhere either, and the texts are not gone through again.
 */
export function passageFinder(texts: ReadonlyMap<string, string>): (words: string, most: number) => PassageHit[] {
  let nowhere: string | undefined;
  return (words, most) => {
    const hits: PassageHit[] = [];
    if (words.length < 2 || (nowhere !== undefined && words.includes(nowhere))) return hits;
    for (const [source, text] of texts) {
      hits.push(...findPassages(text, words, most - hits.length).map((place) => ({ source, ...place })));
      if (hits.length >= most) break;
    }
    if (hits.length === 0) nowhere = words;
    return hits;
  };
}

/** Where the sources themselves say the words: from two characters on. */
export function usePassages(query: string, most: number): { hits: PassageHit[]; texts: ReadonlyMap<string, string> } {
  const { sources, sourceText } = useCorpus();
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    void Promise.allSettled(sources.map(async ({ id }) => [id, await sourceText(id)] as const)).then((results) => {
      if (current)
        setTexts(new Map(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))));
    });
    return () => {
      current = false;
    };
  }, [sources, sourceText]);
  const words = query.trim();
  const find = useMemo(() => passageFinder(texts), [texts]);
  const hits = useMemo(() => find(words, most), [find, words, most]);
  return { hits, texts };
}
