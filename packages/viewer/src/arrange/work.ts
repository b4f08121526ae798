/** Has slow work done: at once where it is short, else by a worker that ends with its task. */
import { type GubenGraph, toDocument } from '@guben/graph';
import { makeWorker } from './make-worker.ts';
import type { Task, TaskResult } from './slow.ts';

/** Nodes and edges up to which a layout or a metric takes less than a blink. */
const short = { county: 60_000, hierarchy: 4_000, circular: 60_000, columns: 2_000, topic: 2_000, force: 0 } as const;
const shortMetric = { degree: 500_000, pagerank: 30_000, betweenness: 1_500 } as const;

const isShort = (graph: GubenGraph, task: Task): boolean =>
  graph.order + graph.size <= (task.do === 'arrange' ? short[task.name] : shortMetric[task.name]);

/** Does a task somewhere. The promise of an aborted one never settles. */
export async function work(graph: GubenGraph, task: Task, signal: AbortSignal): Promise<TaskResult> {
  const slow = await import('./slow.ts');
  const worker = isShort(graph, task) ? undefined : makeWorker();
  if (!worker) return slow.perform(graph, task);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => worker.terminate());
    worker.onmessage = (event: MessageEvent<TaskResult>) => {
      worker.terminate();
      resolve(event.data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || 'worker'));
    };
    if (!signal.aborted) worker.postMessage({ document: slow.withoutEvidence(toDocument(graph)), task });
  });
}
