// A long text of the genre, made of real and written ones: whole texts in turn, each time with other counties and other
// numbers, so that a longer text also names more. The same draws on every machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** mulberry32 */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param root of the checkout
 * @param gazetteer whose county names stand in for those of the texts
 * @param bytes of UTF-8 to reach
 * @returns the text, and how many copies of texts it holds
 */
export function longText(root, gazetteer, bytes) {
  const folder = join(root, 'tests/gold/tune');
  const paths = [
    join(root, 'data/corpora/meizhou-2007/source.txt'),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => join(folder, name)),
  ];
  const counties = gazetteer.forms
    .filter(({ text, divisions }) => /[县旗]$/.test(text) && divisions.some(({ kind }) => kind === 'full'))
    .map(({ text }) => text)
    .sort();
  const texts = paths.map((path) => {
    const text = readFileSync(path, 'utf8');
    return { text, bytes: Buffer.byteLength(text), names: counties.filter((county) => text.includes(county)) };
  });
  const random = randomFrom(2007);
  const draw = (list) => list[Math.floor(random() * list.length)];
  const parts = [];
  let made = 0;
  while (made < bytes) {
    const { text, bytes: size, names } = texts[parts.length % texts.length];
    const others = new Map(names.map((name) => [name, draw(counties)]));
    const renamed =
      names.length === 0 ? text : text.replace(new RegExp(names.join('|'), 'g'), (name) => others.get(name));
    // Years, issue numbers and ordinals stay; quantities change.
    const counted = renamed.replace(
      /\d+(?=[人名个家户件项])/g,
      (number) => `${1 + Math.floor(random() * 10 ** number.length)}`,
    );
    parts.push(counted);
    made += size;
  }
  return { text: parts.join('\n\n'), copies: parts.length };
}
