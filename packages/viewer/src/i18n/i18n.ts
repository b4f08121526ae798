import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { quoted } from '../reading/quoted.ts';
import en from './en.json';
import zh from './zh.json';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'guben-language';

const isLanguage = (value: string | null | undefined): value is Language => languages.includes(value as Language);

/**
 * The language to speak: the one chosen before on this machine, else the first of the reader's languages that there is,
 * else Chinese.
 * @param chosen what was chosen before
 * @param wanted the browser's languages, the dearest first: `zh-CN`, `en`
 */
export function languageFor(chosen: string | null, wanted: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'zh';
}

/** What was chosen before. A file opened from disk may have no storage. */
function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

const htmlLanguage: Record<Language, string> = { zh: 'zh-Hans', en: 'en' };

/** Changes the language because the reader asked for it: that is remembered. */
export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

/** Starts i18next with both catalogues; they are small, so that switching needs no download. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = htmlLanguage[language as Language] ?? 'zh-Hans';
  });
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: languageFor(rememberedLanguage(), navigator.languages),
    fallbackLng: 'zh',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  i18next.services.formatter?.add('quoted', (value) => quoted(String(value)));
}
