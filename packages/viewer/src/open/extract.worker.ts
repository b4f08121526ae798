import { decode, extract, gazetteerFrom, parseLexicon, type SourceText, uniqueIds } from '@guben/extractor';
import divisions from '../../../../data/gazetteer/divisions.tsv?raw';
import townships from '../../../../data/gazetteer/townships.tsv?raw';
import villageNames from '../../../../data/gazetteer/village-names.txt?raw';
import type { ExtractAnswer, ExtractRequest } from './extract.ts';

const lexiconFiles = import.meta.glob<string>('../../../../data/lexicon/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const answer = (message: ExtractAnswer) => self.postMessage(message);

const sha256 = async (bytes: Uint8Array): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

function isReadable(path: string, bytes: Uint8Array): boolean {
  try {
    decode(bytes, path);
    return true;
  } catch {
    return false;
  }
}

/** Without nodejieba, which is native: the pipeline then decides doubtful boundaries by its own rules. */
async function run({ files, check }: ExtractRequest): Promise<void> {
  if (check) {
    answer({ unreadable: files.filter(({ path, bytes }) => !isReadable(path, bytes)).map(({ path }) => path) });
    return;
  }
  const nameOf = (path: string) =>
    path
      .split('/')
      .at(-1)!
      .replace(/\.[^.]+$/, '');
  const lexicon = new Map(Object.entries(lexiconFiles).map(([path, text]) => [nameOf(path), text]));
  const resources = {
    lexicon: parseLexicon(lexicon, 'data/lexicon'),
    gazetteer: gazetteerFrom({ divisions, townships, villageNames }),
  };
  const idOf = uniqueIds();
  const sources: SourceText[] = [];
  for (const { path, bytes } of files) {
    try {
      const { text, encoding } = decode(bytes, path);
      sources.push({ id: idOf(nameOf(path)), path, text, encoding, sha256: await sha256(bytes) });
    } catch (error) {
      answer({ failed: (error as { code?: string }).code ?? (error as Error).message, path });
      return;
    }
  }
  const { graph, report } = extract(sources, resources, { onProgress: (step) => answer({ step }) });
  answer({ bundle: { graph, report, sources: Object.fromEntries(sources.map(({ id, text }) => [id, text])) } });
}

self.onmessage = ({ data }: MessageEvent<ExtractRequest>) => {
  // An exception that nobody catches is what the page's onerror is told.
  run(data).catch((error: unknown) => setTimeout(() => Promise.reject(error)));
};
