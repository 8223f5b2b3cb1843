import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';

const lazy = { de: () => import('./de.json') } as const;
export type Language = 'en' | keyof typeof lazy;
const rightToLeft = new Set(['ar', 'he', 'fa', 'ur']);

export const i18n = createInstance();
export const languageOf = (locale: string): Language => { const base = locale.split('-')[0]!; return base in lazy ? (base as Language) : 'en'; };

export async function initI18n() {
  await i18n.use(initReactI18next).init({ lng: 'en', fallbackLng: 'en', resources: { en: { t: en } }, defaultNS: 't', interpolation: { escapeValue: false }, returnNull: false });
  await setLanguage(languageOf(localStorage.getItem('tp.locale') ?? navigator.language));
}

export async function setLanguage(language: Language) {
  if (language !== 'en' && !i18n.hasResourceBundle(language, 't')) i18n.addResourceBundle(language, 't', (await lazy[language]()).default);
  if (i18n.language !== language) await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language) ? 'rtl' : 'ltr';
}
