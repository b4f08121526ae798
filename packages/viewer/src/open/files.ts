/** What a reader drops onto the page: the files of a bundle, or plain texts to read. */
import { BundleError, fromMemory, type LoadedBundle, type WholeBundle } from '../bundle/load.ts';

export interface DroppedFile {
  /** Path inside a dropped folder, with `/`. */
  path: string;
  file: File;
}

export const isText = (path: string): boolean => /\.(txt|text|md)$/i.test(path);
export const named = (files: readonly DroppedFile[], name: string) =>
  files.find(({ path }) => path === name || path.endsWith(`/${name}`));

/** Reads a folder entry and all below it. */
async function walk(entry: FileSystemEntry, folder: string): Promise<DroppedFile[]> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives its entries in parts, the last of them empty.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    entries.push(...part);
  }
  return (await Promise.all(entries.map((each) => walk(each, `${path}/`)))).flat();
}

/** Everything that was dropped, folders opened. */
export async function droppedFiles(data: DataTransfer): Promise<DroppedFile[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length > 0) return (await Promise.all(entries.map((entry) => walk(entry, '')))).flat();
  return [...data.files].map((file) => ({ path: file.name, file }));
}

export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BundleError('unreadable', (error as Error).message);
  }
};

/**
 * Opens a dropped bundle: graph.json, with its report and its sources where they came too; else reads the dropped texts.
 * @param onStep told what is being done; a key of the catalogues
 * @throws BundleError `unknown` where there is neither
 */
export async function openFiles(files: readonly DroppedFile[], onStep: (step: string) => void): Promise<LoadedBundle> {
  const graph =
    named(files, 'graph.json') ??
    files.find(({ path }) => /\.json$/i.test(path) && !/(report|layout)\.json$/i.test(path));
  const texts = files.filter(({ path }) => isText(path));
  if (graph) {
    const report = named(files, 'report.json');
    const bundle: WholeBundle = { graph: parse(await graph.file.text()), sources: {} };
    if (report) bundle.report = parse(await report.file.text());
    const layout = named(files, 'layout.json');
    if (layout) bundle.layout = parse(await layout.file.text());
    for (const { path, file } of texts) {
      const id = path
        .split('/')
        .at(-1)!
        .replace(/\.txt$/i, '');
      bundle.sources[id] = await file.text();
    }
    return fromMemory(bundle);
  }
  if (texts.length === 0) throw new BundleError('unknown');
  const { extractTexts } = await import('./extract.ts');
  return fromMemory(await extractTexts(texts, onStep));
}
