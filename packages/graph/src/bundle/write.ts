import { constants } from 'node:fs';
import { access, cp, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { graphJson } from '../exchange/graph-json.ts';
import { BundleError, writeFailure } from './errors.ts';
import { builtEntries, layoutFile, previousOf, sourceFile, stagingOf } from './paths.ts';
import { type Bundle, recoverBundle } from './read.ts';

const chunkSize = 1 << 18;

const writePieces = async (handle: FileHandle, pieces: Iterable<string | Uint8Array>): Promise<void> => {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    if (typeof piece === 'string' && text.length < chunkSize) continue;
    await handle.writeFile(text);
    text = '';
    if (typeof piece !== 'string') await handle.writeFile(piece);
  }
  await handle.writeFile(text);
  // Some file systems report a full disk only here.
  await handle.sync();
};

/**
 * Writes a file whole or not at all: to a temporary file beside its place, then renamed.
 * @throws BundleError; nothing is left under the final name that was not there before.
 */
export const writeFileWhole = async (file: string, pieces: Iterable<string | Uint8Array>): Promise<void> => {
  const full = resolve(file);
  const staging = join(dirname(full), `.${basename(full)}.writing-${process.pid}`);
  try {
    const handle = await open(staging, 'w');
    try {
      await writePieces(handle, pieces);
    } finally {
      await handle.close();
    }
    await rename(staging, full);
  } catch (error) {
    await rm(staging, { force: true }).catch(() => {});
    throw isFileError(error) ? writeFailure(file, error) : error;
  }
};

const isFileError = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).syscall === 'string';

const entriesOf = async (dir: string): Promise<string[] | undefined> => {
  try {
    return await readdir(dir);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Where only a folder above it is a file, there is nothing of its own name.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR' && (await stat(dir).catch(() => undefined))) {
      throw new BundleError(dir, 'it is a file', 'Choose a folder with --out.', error, 'bundle-out-is-file');
    }
    throw writeFailure(dir, error);
  }
};

/**
 * Makes a folder and those above it. Node's own `recursive` says ENOENT of a read-only file system, and never comes back
 * from /proc.
 */
const makeFolder = async (dir: string): Promise<void> => {
  if ((await entriesOf(dir)) !== undefined) return;
  await makeFolder(dirname(dir));
  await mkdir(dir);
};

/** A folder with other things in it is not replaced: it may be somebody's documents. */
const refuseForeign = async (dir: string, entries: readonly string[]): Promise<void> => {
  if (entries.length === 0) return;
  const head = await readFile(join(dir, 'graph.json'), 'utf8').catch(() => '');
  if (head.slice(0, 4096).includes('"guben-graph"')) return;
  throw new BundleError(
    dir,
    'the folder is not empty and holds no bundle',
    'Choose an empty or new folder with --out.',
    undefined,
    'bundle-out-is-foreign',
  );
};

/** The folder itself, or the nearest above it that there is. */
const nearestFolder = async (dir: string): Promise<string> =>
  (await entriesOf(dir)) !== undefined || dirname(dir) === dir ? dir : nearestFolder(dirname(dir));

/**
 * Tells, before the work of a build is done, what would keep its bundle from being written: a file or other things in its
 * place, a folder that may not be written. Changes nothing.
 * @throws BundleError
 */
export const checkBundleFolder = async (dir: string): Promise<void> => {
  const entries = await entriesOf(dir);
  if (entries) await refuseForeign(dir, entries);
  // It is written beside its place and renamed.
  const beside = await nearestFolder(dirname(resolve(dir)));
  await access(beside, constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw writeFailure(dir, error);
  });
};

/**
 * Writes a bundle to `dir`: to a temporary folder beside it, renamed when whole, so that an interrupted or failed write
 * leaves the bundle that was there before. Files in the old folder that are no part of the build move along.
 * @throws BundleError
 */
export const writeBundle = async (dir: string, { graph, sources, report }: Bundle): Promise<void> => {
  await recoverBundle(dir);
  const entries = await entriesOf(dir);
  if (entries) await refuseForeign(dir, entries);
  const staging = stagingOf(dir);
  try {
    await makeFolder(dirname(resolve(dir)));
    await rm(staging, { recursive: true, force: true });
    await makeFolder(join(staging, 'sources'));
    for (const entry of entries ?? []) {
      if ((builtEntries as readonly string[]).includes(entry)) continue;
      await cp(join(dir, entry), join(staging, entry), { recursive: true });
    }
    for (const [id, text] of sources) await writeFileWhole(sourceFile(staging, id), [text]);
    await writeFileWhole(join(staging, 'report.json'), [JSON.stringify(report, null, 2), '\n']);
    await writeFileWhole(join(staging, 'graph.json'), graphJson(graph));
    // A reader who asks for it is not told that it is missing: a browser would complain of that.
    if (!entries?.includes(layoutFile)) await writeFileWhole(join(staging, layoutFile), ['{}\n']);
    await swapIn(staging, dir, entries !== undefined);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => {});
    // A failure inside the temporary folder is told of the folder that was asked for.
    if (error instanceof BundleError) throw error.file.startsWith(staging) ? retold(error, dir) : error;
    throw isFileError(error) ? writeFailure(dir, error) : error;
  }
};

const retold = (error: BundleError, dir: string): BundleError =>
  new BundleError(dir, error.reason, error.remedy, error.cause, error.code);

const swapIn = async (staging: string, dir: string, replace: boolean): Promise<void> => {
  if (!replace) return rename(staging, dir);
  const previous = previousOf(dir);
  await rm(previous, { recursive: true, force: true });
  await rename(dir, previous);
  try {
    await rename(staging, dir);
  } catch (error) {
    await rename(previous, dir);
    throw error;
  }
  await rm(previous, { recursive: true, force: true }).catch(() => {});
};
