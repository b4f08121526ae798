import type { SearchHit } from '@guben/graph';
import { startTransition, useEffect, useState } from 'react';
import { useCorpus } from '../bundle/corpus.ts';
import { searcherOf } from './searcher.ts';

interface Found {
  query: string;
  hits: SearchHit[];
  /** Whether pinyin was looked through too. */
  complete: boolean;
}

/**
 * Finds nodes by what is typed. Characters are found at once, pinyin as soon as its tables have come. What was found for
 * the keys before stays until `current`: no key waits for its hits.
 */
export function useSearch(query: string, limit: number): { hits: SearchHit[]; complete: boolean; current: boolean } {
  const { graph } = useCorpus();
  const [ready, setReady] = useState<'no' | 'plain' | 'chinese'>('no');
  const [found, setFound] = useState<Found>({ query: '', hits: [], complete: false });
  useEffect(() => {
    let current = true;
    const { plain, chinese } = searcherOf(graph);
    const now = (state: 'plain' | 'chinese') => () => {
      if (current) setReady((before) => (before === 'chinese' ? before : state));
    };
    plain.then(now('plain'), () => undefined);
    chinese.then(now('chinese'), () => undefined);
    return () => {
      current = false;
    };
  }, [graph]);
  useEffect(() => {
    if (ready === 'no') return;
    let current = true;
    const complete = ready === 'chinese';
    void searcherOf(graph)
      [ready].then((find) => find(query, limit))
      .then((hits) => {
        if (current) startTransition(() => setFound({ query, hits, complete }));
      });
    return () => {
      current = false;
    };
  }, [graph, query, limit, ready]);
  return { hits: found.hits, complete: found.complete, current: found.query === query };
}
