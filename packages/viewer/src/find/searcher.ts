/** Finds nodes by what is typed, beside the thread that draws: at 50,000 nodes a key would hold it up for a tenth of a second. */
import {
  type GubenGraph,
  indexEntries,
  loadChinese,
  type SearchEntry,
  type SearchHit,
  search,
  searchEntries,
} from '@guben/graph';
import { makeSearchWorker } from './make-search-worker.ts';

export type SearchRequest =
  | { entries: readonly SearchEntry[]; chinese: boolean }
  | { id: number; query: string; limit: number };
export type SearchAnswer = { ready: true } | { id: number; hits: SearchHit[] };

type Find = (query: string, limit: number) => Promise<SearchHit[]>;

/** One index in a worker of its own; where there is no worker, here. */
async function openIndex(entries: readonly SearchEntry[], chinese: boolean): Promise<Find> {
  const worker = makeSearchWorker();
  if (!worker) {
    const index = indexEntries(entries, chinese ? await loadChinese() : {});
    return async (query, limit) => search(index, query, { limit });
  }
  const waiting = new Map<number, (hits: SearchHit[]) => void>();
  let asked = 0;
  const find: Find = (query, limit) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      worker.postMessage({ id: asked, query, limit } satisfies SearchRequest);
    });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
      if ('ready' in data) resolve(find);
      else {
        waiting.get(data.id)?.(data.hits);
        waiting.delete(data.id);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      reject(new Error(event.message || 'worker'));
    };
    worker.postMessage({ entries, chinese } satisfies SearchRequest);
  });
}

export interface Searcher {
  /** Characters are found as soon as this is there. */
  plain: Promise<Find>;
  /** With pinyin and Traditional forms, whose tables are fetched for this and nowhere before. */
  chinese: Promise<Find>;
}

const open = new WeakMap<GubenGraph, Searcher>();

/** The searcher of a graph, made once. */
export function searcherOf(graph: GubenGraph): Searcher {
  const known = open.get(graph);
  if (known) return known;
  const entries = searchEntries(graph);
  const searcher = { plain: openIndex(entries, false), chinese: openIndex(entries, true) };
  // What fails is tried again when the palette next asks.
  for (const index of Object.values(searcher)) index.catch(() => open.delete(graph));
  open.set(graph, searcher);
  return searcher;
}
