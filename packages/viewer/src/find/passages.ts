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
  const hits = useMemo(() => {
    const found: PassageHit[] = [];
    if (words.length < 2) return found;
    for (const [source, text] of texts) {
      found.push(...findPassages(text, words, most - found.length).map((place) => ({ source, ...place })));
      if (found.length >= most) break;
    }
    return found;
  }, [texts, words, most]);
  return { hits, texts };
}
