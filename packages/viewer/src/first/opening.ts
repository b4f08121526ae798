/** Opens the bundle of this page before the page is there, and draws its first picture. */
import { type Corpus, openCorpus } from '../bundle/corpus.ts';
import { loadBundle, type Progress } from '../bundle/load.ts';
import { drawFirst } from './first-picture.ts';

let opening: Promise<Corpus> | undefined;
let done: number | undefined;
let listener: Progress | undefined;

/** Begins; settles when the first picture is drawn or none can be. Never rejects: whoever takes the corpus is told. */
export async function openFirst(): Promise<void> {
  const loading = loadBundle((share) => {
    done = share;
    listener?.(share);
  });
  opening = loading.then(openCorpus);
  await opening.then(({ graph }) => drawFirst(graph)).catch(() => undefined);
}

/** The corpus that is being opened; for the first who asks. A second attempt loads anew. */
export function takeOpening(progress: Progress): Promise<Corpus> {
  const begun = opening;
  opening = undefined;
  if (!begun) return loadBundle(progress).then(openCorpus);
  listener = progress;
  if (done !== undefined) progress(done);
  return begun;
}
