/** Opens the bundle of this page before the page is there, and draws its first picture. */
import { type Corpus, openCorpus } from '../bundle/corpus.ts';
import { loadBundle, type Progress } from '../bundle/load.ts';
import { afterPicture } from '../stage/after-picture.ts';
import { drawFirst } from './first-picture.ts';

let opening: Promise<Corpus> | undefined;
let done: number | undefined;
let listener: Progress | undefined;

/** A graph that is longer on its way, in milliseconds, is waited for by the page itself, which says how far it is. */
const longest = 400;

/**
 * Begins; settles when the first picture is shown, or none can be, or the graph takes long to come. Never rejects:
 * whoever takes the corpus is told.
 */
export async function openFirst(): Promise<void> {
  let arrived = false;
  const loading = loadBundle((share) => {
    done = share;
    listener?.(share);
  });
  opening = loading.then(openCorpus);
  loading.then(
    () => {
      arrived = true;
    },
    () => undefined,
  );
  const shown = opening
    .then(({ graph }) => drawFirst(graph))
    .then(() => new Promise<void>((resolve) => afterPicture(resolve)))
    .catch(() => undefined);
  const late = new Promise<void>((resolve) => {
    setTimeout(() => {
      if (!arrived) resolve();
    }, longest);
  });
  await Promise.race([shown, late]);
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
