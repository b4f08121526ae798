// What the scripts say to a person, in the language that the command line would choose.
import process from 'node:process';

const { GUBEN_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || '';
const english = GUBEN_LANG ? GUBEN_LANG === 'en' : /^en\b|^en_/i.test(locale);

/** One of two texts: Chinese, or English where the user's language is English. */
export const inLanguage = (zh, en) => (english ? en : zh);

/** Tells what is going on, on stderr: stdout belongs to the result. */
export const say = (zh, en) => console.error(inLanguage(zh, en));

/** Ends the script with a message: what went wrong, and what to do. */
export function fail(zh, en) {
  console.error(`\n${inLanguage(zh, en)}\n`);
  process.exit(1);
}
