import { BundleError, type WholeBundle } from '../bundle/load.ts';
import type { DroppedFile } from './files.ts';
import { makeExtractWorker } from './make-extract-worker.ts';

export interface ExtractRequest {
  files: { path: string; bytes: Uint8Array }[];
}

export type ExtractAnswer =
  | { step: string }
  | { bundle: WholeBundle }
  /** `code` of a file that cannot be read, as the extractor names it. */
  | { failed: string; path: string };

/** Reads texts into a graph in a worker of this browser: nothing leaves the machine. */
export async function extractTexts(
  texts: readonly DroppedFile[],
  onStep: (step: string) => void,
): Promise<WholeBundle> {
  const worker = makeExtractWorker();
  if (!worker) throw new BundleError('noExtractor');
  const files = await Promise.all(
    texts.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return new Promise<WholeBundle>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ExtractAnswer>) => {
      if ('step' in data) onStep(data.step);
      else if ('bundle' in data) resolve(data.bundle);
      else reject(new BundleError('unreadableText', data.path));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage({ files } satisfies ExtractRequest);
  }).finally(() => worker.terminate());
}
