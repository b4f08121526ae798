/** The worker of the site, a file of its own. The single HTML file, which may start none, has undefined in its place. */
export const makeWorker = (): Worker | undefined =>
  new Worker(new URL('./slow.worker.ts', import.meta.url), { type: 'module' });
