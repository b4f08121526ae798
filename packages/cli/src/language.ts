import type { Io } from './io.ts';
import { messages } from './messages/index.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language of the interface; `{name}` stands for a value given by that name. */
export type Message = Readonly<Record<Language, string>>;
/** A catalogue: one file of `messages/` for each command or field, each text under a dotted key. */
export type Messages = Readonly<Record<string, Message>>;

export type MessageKey = keyof typeof messages;
export type Translate = (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;

const isLanguage = (value: string | undefined): value is Language => languages.includes(value as Language);

/**
 * The language to speak: `--lang` of the command line, else GUBEN_LANG, else the locale, else Chinese.
 * Read before the command line is parsed, because the help and the complaints of the parser are in it too.
 */
export function chooseLanguage(argv: readonly string[], env: Io['env']): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  if (isLanguage(asked)) return asked;
  if (isLanguage(env.GUBEN_LANG)) return env.GUBEN_LANG;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en\b|^en_/i.test(locale) ? 'en' : 'zh';
}

/** Fills a message's `{name}` places. */
export const fill = (text: string, params: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

/** The function that gives a message in a language. */
export const translator =
  (language: Language): Translate =>
  (key, params) =>
    fill(messages[key][language], params);

/** Whether the catalogues hold a key that was put together from parts. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(messages, key);
