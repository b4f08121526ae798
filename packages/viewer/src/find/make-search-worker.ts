/** The worker of the search. The single HTML file, which may start none, has undefined in its place. */
export const makeSearchWorker = (): Worker | undefined =>
  new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
