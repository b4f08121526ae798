import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { GubenError } from '@guben/graph';
import type { CorpusInfo, SourceText } from '../text/source.ts';
import { corpusFile, parseCorpusInfo } from './corpus-info.ts';
import { decode } from './decode.ts';
import { uniqueIds } from './ids.ts';

/** A file that could not be read, and why. The others are read all the same. */
export interface SkippedFile {
  path: string;
  error: GubenError;
}

export interface ReadSources {
  sources: SourceText[];
  skipped: SkippedFile[];
}

export interface ReadOptions {
  /** Encoding of all files; without it each file's own is found out. */
  encoding?: string;
  /** Folder that relative inputs start from; without it the process's own. */
  cwd?: string;
}

/** Largest file read as one text, in bytes: beyond it the text and its copies no longer fit a usual machine's memory. */
const largestFile = 256 * 1024 * 1024;

/** The name of a corpus's text, when the folder's name says what it is. */
const corpusText = 'source.txt';

/** A file found under an input, before it is read. */
interface Found {
  file: string;
  /** For messages and graph.json: from the input's own name on, with `/`, so that no path of the machine shows. */
  path: string;
  /** What the id is made of. */
  name: string;
  corpus?: CorpusInfo;
}

/**
 * Reads the texts of the inputs, in the order given and by name within a folder. An input is a file, a folder of `.txt`
 * files, a corpus (a folder with a corpus.yaml and its text), or a folder of any of these. A bundle inside an input folder
 * is passed over, as are hidden files.
 *
 * A file that cannot be read is reported in `skipped` and does not stop the others.
 * @throws GubenError input-not-found or no-text for an input that is not there or has no text in it; the file's own error where
 *   it was the only one; nothing-readable where there were several and none could be read
 */
export function readSources(inputs: readonly string[], options: ReadOptions = {}): ReadSources {
  const skipped: SkippedFile[] = [];
  const found = inputs.flatMap((input) => findTexts(input, options.cwd ?? '', skipped));
  const idOf = uniqueIds();
  const seen = new Set<string>();
  const sources: SourceText[] = [];
  for (const text of found) {
    const real = realpathSync(text.file);
    if (seen.has(real)) continue;
    seen.add(real);
    attempt(text.path, skipped, () => {
      sources.push(readSource(text, idOf, options));
    });
  }
  if (sources.length > 0) return { sources, skipped };
  if (skipped.length === 1) throw skipped[0]!.error;
  throw new GubenError(
    'nothing-readable',
    `none of the ${skipped.length} files could be read:\n${skipped.map(({ error }) => error.message).join('\n')}`,
    { count: skipped.length, details: skipped.map(({ error }) => error.message).join('\n') },
  );
}

function attempt(path: string, skipped: SkippedFile[], read: () => void): void {
  try {
    read();
  } catch (error) {
    skipped.push({ path, error: readError(error, path) });
  }
}

/** An error of ours as it is, one of the file system in words; a defect of the program goes on. */
function readError(error: unknown, path: string): GubenError {
  if (error instanceof GubenError) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) throw error;
  return new GubenError(`read-${code}`, `${path} cannot be read (${code})`, { path }, { cause: error });
}

function readSource(
  { file, path, name, corpus }: Found,
  idOf: (name: string) => string,
  options: ReadOptions,
): SourceText {
  const { size } = statSync(file);
  if (size > largestFile) {
    const megabytes = Math.round(size / 1024 / 1024);
    throw new GubenError(
      'too-large',
      `${path} is ${megabytes} MB: split it into files below ${largestFile / 1024 / 1024} MB`,
      {
        path,
        megabytes,
        limit: largestFile / 1024 / 1024,
      },
    );
  }
  const bytes = readFileSync(file);
  const { text, encoding } = decode(bytes, path, options.encoding);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  // An id is taken only by a text that could be read.
  return { id: idOf(name), path, text, sha256, encoding, ...(corpus && { corpus }) };
}

function findTexts(input: string, cwd: string, skipped: SkippedFile[]): Found[] {
  const file = resolve(cwd, input);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new GubenError('input-not-found', `there is no file or folder ${input}`, { path: input });
  if (!stats.isDirectory()) {
    if (!stats.isFile()) throw new GubenError('not-a-file', `${input} is neither a file nor a folder`, { path: input });
    return corpusTextNamed(file, skipped) ?? [textOf(file, basename(file))];
  }
  const before = skipped.length;
  const found = walk(file, basename(file), skipped, new Set());
  if (found.length === 0 && skipped.length === before) {
    throw new GubenError('no-text', `the folder ${input} holds no .txt file`, { path: input });
  }
  return found;
}

/** A corpus's text that is named itself, not by its folder, is still that corpus's text; a corpus.yaml that is wrong stops it too. */
function corpusTextNamed(file: string, skipped: SkippedFile[]): Found[] | undefined {
  const folder = dirname(file);
  if (basename(file) !== corpusText) return undefined;
  const corpus = readCorpusInfo(folder, basename(folder), skipped);
  if (!corpus) return undefined;
  return corpus.info ? [textOf(file, `${basename(folder)}/${corpusText}`, corpus.info)] : [];
}

function textOf(file: string, path: string, corpus?: CorpusInfo): Found {
  const folder = basename(dirname(file));
  const stem = basename(file, extname(file));
  if (basename(file) === corpusText) return { file, path, name: folder || stem, ...(corpus && { corpus }) };
  return corpus ? { file, path, name: `${folder}-${stem}`, corpus } : { file, path, name: stem };
}

/** `info` is undefined for a corpus.yaml that is wrong: it is in `skipped`, and its texts are not read without it. */
function readCorpusInfo(folder: string, path: string, skipped: SkippedFile[]): { info?: CorpusInfo } | undefined {
  const file = join(folder, corpusFile);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  let info: CorpusInfo | undefined;
  attempt(`${path}/${corpusFile}`, skipped, () => {
    info = parseCorpusInfo(readFileSync(file, 'utf8'), `${path}/${corpusFile}`);
  });
  return info ? { info } : {};
}

/** The texts of a folder and those below it. `visited` holds real paths, so that a link to a folder above ends. */
function walk(folder: string, path: string, skipped: SkippedFile[], visited: Set<string>): Found[] {
  const real = realpathSync(folder);
  if (visited.has(real)) return [];
  visited.add(real);
  const found: Found[] = [];
  attempt(path, skipped, () => {
    const names = readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
    if (names.includes('graph.json')) return;
    const corpus = readCorpusInfo(folder, path, skipped);
    if (corpus && !corpus.info) return;
    for (const name of names) {
      const file = join(folder, name);
      const stats = statSync(file, { throwIfNoEntry: false });
      if (stats?.isDirectory()) found.push(...walk(file, `${path}/${name}`, skipped, visited));
      else if (stats?.isFile() && /\.txt$/i.test(name)) found.push(textOf(file, `${path}/${name}`, corpus?.info));
    }
    if (corpus && found.length === 0) {
      throw new GubenError('no-text', `the folder ${path} holds no .txt file`, { path });
    }
  });
  return found;
}
