/** The worker of the site: a file of its own. The single HTML file has another way (make-worker.single.ts). */
export const makeWorker = (): Worker => new Worker(new URL('./slow.worker.ts', import.meta.url), { type: 'module' });
