import { createRequire } from 'node:module';
import { GubenError } from '@guben/graph';

type Cut = (text: string, useHmm: boolean) => string[];

/** What the addon drops or replaces, so that its words would no longer add up to the text: NUL and unpaired surrogates. */
const untouchable = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const untouchableParts = new RegExp(`(${untouchable.source})`);

/**
 * nodejieba as the pipeline's segmenter. Its dictionary (1–2 s, 300 MB) is loaded at the first call, not before.
 * The words given always add up to the text.
 */
export function nodejiebaSegmenter(): (text: string) => string[] {
  let cut: Cut | undefined;
  const words = (text: string): string[] => {
    cut ??= loadCut();
    const found = cut(text, true);
    return found.join('') === text ? found : [...text];
  };
  return (text) => {
    if (text === '') return [];
    if (!untouchable.test(text)) return words(text);
    return text
      .split(untouchableParts)
      .filter((part) => part !== '')
      .flatMap((part) => (untouchable.test(part) ? [part] : words(part)));
  };
}

function loadCut(): Cut {
  try {
    const nodejieba = createRequire(import.meta.url)('nodejieba') as { load(): void; cut: Cut };
    nodejieba.load();
    return nodejieba.cut;
  } catch (cause) {
    throw new GubenError(
      'no-segmenter',
      'the segmenter nodejieba is not there or not compiled: install a C++ compiler, make and Python 3, then npm start again',
      {},
      { cause },
    );
  }
}
