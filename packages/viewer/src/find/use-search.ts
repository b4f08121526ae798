import { buildSearchIndex, type GubenGraph, loadChinese, type SearchHit, type SearchIndex, search } from '@guben/graph';
import { useEffect, useMemo, useState } from 'react';
import { useCorpus } from '../bundle/corpus.ts';

const built = new WeakMap<GubenGraph, Promise<SearchIndex>>();

/** The index with pinyin and Traditional forms, made once; their tables are fetched here and nowhere before. */
function chineseIndex(graph: GubenGraph): Promise<SearchIndex> {
  const known = built.get(graph);
  if (known) return known;
  const index = loadChinese().then((chinese) => buildSearchIndex(graph, chinese));
  built.set(graph, index);
  index.catch(() => built.delete(graph));
  return index;
}

/** Finds nodes by what is typed. Characters are found at once, pinyin as soon as its tables have come. */
export function useSearch(query: string, limit: number): { hits: SearchHit[]; complete: boolean } {
  const { graph } = useCorpus();
  const plain = useMemo(() => buildSearchIndex(graph), [graph]);
  const [chinese, setChinese] = useState<SearchIndex>();
  useEffect(() => {
    let current = true;
    chineseIndex(graph).then(
      (index) => current && setChinese(index),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [graph]);
  const index = chinese ?? plain;
  const hits = useMemo(() => search(index, query, { limit }), [index, query, limit]);
  return { hits, complete: chinese !== undefined };
}
