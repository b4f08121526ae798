/**
 * The bundle and the explorer in one HTML file that opens by double click: no server, no network. Plain JavaScript, so
 * that the explorer's build and the command line use the very same function without compiling it first.
 */

/** Where the template takes its fonts and its bundle. */
const fontsMark = '<!--guben-fonts-->';
const bundleMark = '<!--guben-bundle-->';

/** JSON that may stand in a script element: no markup in it begins or ends anything. */
const scriptJson = (value) =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

/** Puts in a text without reading `$` in it as a pattern. */
const fill = (template, mark, text) => {
  const at = template.indexOf(mark);
  if (at < 0) throw new Error(`the template has no place ${mark}`);
  return template.slice(0, at) + text + template.slice(at + mark.length);
};

const fontFace = ({ range, data }) =>
  `@font-face{font-family:"Noto Sans SC Variable";font-style:normal;font-display:swap;font-weight:100 900;` +
  `src:url(data:font/woff2;base64,${data}) format("woff2-variations");unicode-range:${range}}`;

export function singleHtml(template, bundle, fonts = []) {
  const style = fonts.length > 0 ? `<style>${fonts.map(fontFace).join('')}</style>` : '';
  const data = `<script type="application/json" id="guben-bundle">${scriptJson(bundle)}</script>`;
  return fill(fill(template, fontsMark, style), bundleMark, data);
}

/** First and last code point of each part of a CSS unicode-range. */
const partsOf = (range) =>
  range.split(',').map((part) => {
    const [first, last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

export function neededFonts(fonts, text) {
  const points = new Set();
  for (const char of text) points.add(char.codePointAt(0));
  return fonts.filter(({ range }) => {
    const parts = partsOf(range);
    for (const point of points) if (parts.some(([first, last]) => point >= first && point <= last)) return true;
    return false;
  });
}
