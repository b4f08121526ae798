import process from 'node:process';

/**
 * Ends this process as a polite kill would when the one that started it is gone. npm puts a shell between itself and us,
 * and that shell keeps a signal sent to npm for itself: without this the server would live on, unseen, and hold its port.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
