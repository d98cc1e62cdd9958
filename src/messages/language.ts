/** The languages that the tool itself speaks. */
export type Language = 'en' | 'zh-Hans' | 'zh-Hant'

export const LANGUAGES: readonly Language[] = ['en', 'zh-Hans', 'zh-Hant']

/** One thing to say, or a table of things to say, in every language. */
export type InLanguages<Words> = Readonly<Record<Language, Words>>

/** The language of the screens: the option, else ATTUNE_LANG, else the locale, else English. */
export function chooseLanguage(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  for (const wanted of [option, env.ATTUNE_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG])
    if (wanted) return languageOf(wanted)
  return 'en'
}

/** The nearest language of ours to a locale or a BCP 47 code: `zh_TW.UTF-8` is zh-Hant, `zh-CN` zh-Hans, anything not Chinese English. */
export function languageOf(code: string): Language {
  const [language = '', ...rest] = code.toLowerCase().split(/[-_.@]/)
  if (language !== 'zh' && language !== 'yue') return 'en'
  return rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
}
