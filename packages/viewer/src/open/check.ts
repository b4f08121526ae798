/** Tells what can be opened from what cannot, before anything that is open is given up for it. */
import { BundleError, checkDocument } from '../bundle/load.ts';
import { type DroppedFile, isText, named, parse } from './files.ts';

export interface Refused {
  path: string;
  /** Key of the catalogues, below `failure`. */
  reason: BundleError['reason'] | 'unexpected';
  detail: string;
}

export interface Checked {
  /** What is worth opening; none: nothing is. */
  files: DroppedFile[];
  refused: Refused[];
}

const refusal = (path: string, error: unknown): Refused =>
  error instanceof BundleError
    ? { path, reason: error.reason, detail: error.detail || path }
    : { path, reason: 'unexpected', detail: error instanceof Error ? error.message : String(error) };

const isJson = (path: string): boolean => /\.json$/i.test(path);
const isReport = (path: string): boolean => /(report|layout)\.json$/i.test(path);
/** What systems leave in a folder (.DS_Store) is nobody's text. */
const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'));

/** More bytes than this hold something. */
const mayBeBlank = 4096;
const isBlank = async ({ file }: DroppedFile): Promise<boolean> =>
  file.size < mayBeBlank && (await file.text()).trim() === '';

/**
 * The graph among the files with its report and its texts, else the texts that can be read.
 * @param unreadable gives the paths of those texts that cannot be read
 */
export async function checkFiles(
  files: readonly DroppedFile[],
  unreadable: (texts: readonly DroppedFile[]) => Promise<string[]>,
): Promise<Checked> {
  const refused: Refused[] = [];
  const parsed = async ({ path, file }: DroppedFile, check: (value: unknown) => unknown): Promise<boolean> => {
    try {
      check(parse(await file.text()));
      return true;
    } catch (error) {
      refused.push(refusal(path, error));
      return false;
    }
  };
  const texts = files.filter(({ path }) => isText(path) && !isHidden(path));
  const first = named(files, 'graph.json');
  const others = files.filter((each) => each !== first && isJson(each.path) && !isReport(each.path));
  for (const graph of first ? [first, ...others] : others) {
    if (!(await parsed(graph, checkDocument))) continue;
    const report = named(files, 'report.json');
    const good = report && (await parsed(report, () => undefined)) ? [report] : [];
    const layout = named(files, 'layout.json');
    const placed = layout && (await parsed(layout, () => undefined)) ? [layout] : [];
    return { files: [graph, ...good, ...placed, ...texts], refused };
  }
  for (const { path } of files) {
    if (!isText(path) && !isHidden(path) && (!isJson(path) || isReport(path)))
      refused.push({ path, reason: 'unknown', detail: path });
  }
  if (texts.length === 0) return { files: [], refused };
  const blank = new Set<string>();
  for (const text of texts) if (await isBlank(text)) blank.add(text.path);
  for (const path of blank) refused.push({ path, reason: 'emptyText', detail: path });
  const written = texts.filter(({ path }) => !blank.has(path));
  if (written.length === 0) return { files: [], refused };
  try {
    const bad = new Set(await unreadable(written));
    for (const path of bad) refused.push({ path, reason: 'unreadableText', detail: path });
    return { files: written.filter(({ path }) => !bad.has(path)), refused };
  } catch (error) {
    return { files: [], refused: [...refused, refusal(written[0]!.path, error)] };
  }
}
