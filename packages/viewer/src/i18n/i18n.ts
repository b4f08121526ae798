import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { quoted } from '../reading/quoted.ts';
import en from './en.json';
import zh from './zh.json';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'guben-language';

/** The language chosen before on this machine; Chinese where none was. A file opened from disk may have no storage. */
function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

const htmlLanguage: Record<Language, string> = { zh: 'zh-Hans', en: 'en' };

export function setLanguage(language: Language): void {
  void i18next.changeLanguage(language);
}

/** Starts i18next with both catalogues; they are small, so that switching needs no download. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = htmlLanguage[language as Language] ?? 'zh-Hans';
    try {
      localStorage.setItem(storageKey, language);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  });
  await i18next.use(initReactI18next).init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: rememberedLanguage(),
    fallbackLng: 'zh',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
  i18next.services.formatter?.add('quoted', (value) => quoted(String(value)));
}
