/** The worker that reads texts. The single HTML file, which may start none, has undefined in its place. */
export const makeExtractWorker = (): Worker | undefined =>
  new Worker(new URL('./extract.worker.ts', import.meta.url), { type: 'module' });
