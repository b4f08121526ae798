import type { GraphDocument } from '@guben/graph';
import { performOn, type Task } from './slow.ts';

self.onmessage = (event: MessageEvent<{ document: GraphDocument; task: Task }>) => {
  const result = performOn(event.data.document, event.data.task);
  self.postMessage(result, { transfer: [result.values.buffer as ArrayBuffer] });
};
