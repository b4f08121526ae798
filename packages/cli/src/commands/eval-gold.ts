import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { SourceText } from '@guben/extractor';
import { decode } from '@guben/extractor/node';
import { GoldFile, GubenError } from '@guben/graph';

/** A labelled text as read: the labels, and the text that they are of. */
export interface LabelledText {
  /** Name of the file of labels, without `.json`. */
  name: string;
  gold: GoldFile;
  source: SourceText;
}

/**
 * Reads files of labels with their texts, by name within a folder. A folder is searched with the folders in it, and
 * JSON that holds no labels (graded pairs) is passed over there.
 * @param paths files or folders, absolute
 * @throws GubenError no-gold, bad-gold, read-ENOENT, or what the text itself is refused for
 */
export const readLabelledTexts = (paths: readonly string[]): LabelledText[] => {
  const files = paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const found = jsonFilesIn(path).filter((file) => 'entities' in asRecord(readJson(file)));
    if (found.length === 0) throw new GubenError('no-gold', `there is no file of labels in ${path}`, { path });
    return found;
  });
  return [...new Set(files)].map(readLabelledText);
};

const isFolder = (path: string): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new GubenError('read-ENOENT', `there is no file or folder ${path}`, { path });
  return stats.isDirectory();
};

const jsonFilesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return jsonFilesIn(path);
      return entry.name.endsWith('.json') ? [path] : [];
    });

const asRecord = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

const badGold = (path: string, details: string, cause?: unknown) =>
  new GubenError('bad-gold', `the file of labels ${path} is not right:\n${details}`, { path, details }, { cause });

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw badGold(file, error.message, error);
    throw error;
  }
};

const readLabelledText = (file: string): LabelledText => {
  const parsed = GoldFile.safeParse(readJson(file));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || basename(file)}: ${message}`);
    throw badGold(file, problems.join('\n'), parsed.error);
  }
  const gold = parsed.data;
  const ids = new Set(gold.entities.map(({ id }) => id));
  const dangling = gold.relations
    .flatMap(({ source, target }) => [source, target])
    .filter((id) => !ids.has(id))
    .map((id) => `relations: no entity has the id ${id}`);
  if (dangling.length > 0) throw badGold(file, [...new Set(dangling)].join('\n'));
  const name = basename(file, '.json');
  return { name, gold, source: readText(resolve(dirname(file), gold.source), file, name, gold) };
};

const readText = (textFile: string, goldFile: string, id: string, gold: GoldFile): SourceText => {
  const path = relative(dirname(goldFile), textFile).replaceAll(sep, '/');
  const bytes = (() => {
    try {
      return readFileSync(textFile);
    } catch (cause) {
      throw badGold(goldFile, `source: ${path} cannot be read`, cause);
    }
  })();
  const { text, encoding } = decode(bytes, path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { title, editor, year, place } = gold.corpus ?? {};
  const corpus = {
    ...(title !== undefined && { title }),
    ...(editor !== undefined && { editor }),
    ...(year !== undefined && { year }),
    ...(place !== undefined && { place }),
  };
  return { id, path, text, sha256, encoding, ...(gold.corpus && { corpus }) };
};
