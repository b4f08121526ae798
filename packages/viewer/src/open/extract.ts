import { BundleError, type WholeBundle } from '../bundle/load.ts';
import type { DroppedFile } from './files.ts';
import { makeExtractWorker } from './make-extract-worker.ts';

export interface ExtractRequest {
  files: { path: string; bytes: Uint8Array }[];
  /** Only to say which of them are no Chinese text. */
  check?: boolean;
}

export type ExtractAnswer =
  | { step: string }
  | { bundle: WholeBundle }
  | { unreadable: string[] }
  /** `code` of a file that cannot be read, as the extractor names it. */
  | { failed: string; path: string };

/** One errand of a worker: `take` gives the result where a message is the last one. @throws BundleError */
async function errand<R>(
  texts: readonly DroppedFile[],
  check: boolean,
  take: (answer: ExtractAnswer) => R | undefined,
): Promise<R> {
  const worker = makeExtractWorker();
  if (!worker) throw new BundleError('noExtractor');
  try {
    const files = await Promise.all(
      texts.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return await new Promise<R>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ExtractAnswer>) => {
        if ('failed' in data) return reject(new BundleError('unreadableText', data.path));
        const result = take(data);
        if (result !== undefined) resolve(result);
      };
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ files, check } satisfies ExtractRequest);
    });
  } finally {
    worker.terminate();
  }
}

/** Reads texts into a graph in a worker of this browser: nothing leaves the machine. */
export const extractTexts = (texts: readonly DroppedFile[], onStep: (step: string) => void): Promise<WholeBundle> =>
  errand(texts, false, (answer) => {
    if ('step' in answer) onStep(answer.step);
    return 'bundle' in answer ? answer.bundle : undefined;
  });

/** Paths of the files that are no Chinese text in a known encoding. */
export const unreadableTexts = (texts: readonly DroppedFile[]): Promise<string[]> =>
  errand(texts, true, (answer) => ('unreadable' in answer ? answer.unreadable : undefined));
