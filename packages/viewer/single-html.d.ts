/** A subset of the font: the characters that it covers, as a CSS unicode-range. */
export interface FontSubset {
  range: string;
  /** Path of the file in the built explorer. */
  file: string;
}

/** `fonts.json` of the built explorer; `words` are the characters of its own texts. */
export interface FontList {
  fonts: FontSubset[];
  words: string;
}

/** A subset with its file, base64. */
export interface FontData {
  range: string;
  data: string;
}

/**
 * Puts a bundle, and the fonts that its text needs, into the template of the single HTML file.
 * @param template `single.html` of the built explorer
 * @param bundle graph.json and report.json as parsed, and the text of each source by its id
 * @throws Error where the template is none
 */
export function singleHtml(
  template: string,
  bundle: { graph: unknown; report?: unknown; layout?: unknown; sources: Record<string, string> },
  fonts?: readonly FontData[],
): string;

/** The subsets that hold any character of a text. */
export function neededFonts<T extends { range: string }>(fonts: readonly T[], text: string): T[];
