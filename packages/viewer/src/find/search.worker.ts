import { indexEntries, loadChinese, type SearchIndex, search } from '@guben/graph';
import type { SearchAnswer, SearchRequest } from './searcher.ts';

let index: SearchIndex | undefined;
const answer = (message: SearchAnswer) => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<SearchRequest>) => {
  if ('entries' in data) {
    index = indexEntries(data.entries, data.chinese ? await loadChinese() : {});
    answer({ ready: true });
  } else if (index) {
    answer({ id: data.id, hits: search(index, data.query, { limit: data.limit }) });
  }
};
