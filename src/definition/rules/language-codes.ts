import type { Finding } from '../parse.ts'

/** What people write for a language when they think of a country, or of another tool. */
const meant: Record<string, string> = {
  jp: 'ja',
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  hk: 'zh-Hant',
  kr: 'ko',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  se: 'sv',
  ua: 'uk',
  vn: 'vi',
  gb: 'en',
  us: 'en',
  br: 'pt-BR',
  in: 'hi',
  eng: 'en',
  zh_cn: 'zh-Hans',
  zh_tw: 'zh-Hant',
  'zh-hans': 'zh-Hans',
  'zh-hant': 'zh-Hant',
}

const known = new Set(['en', 'zh', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'es', 'it', 'pt', 'ru'])

/** What is wrong with a list of languages: one that is named twice, and codes that name no language; an error where no text has it either (`unused`). */
export function languageListFindings(languages: readonly string[], unused: readonly string[]): Finding[] {
  return languages.flatMap((language, index): Finding[] => {
    const path = ['languages', index]
    if (languages.indexOf(language) < index)
      return [{ rule: 'language-code', path, message: `Language '${language}' is named twice.`, help: 'Remove one.' }]
    if (namesLanguage(language)) return []
    const guess = meant[language] ?? meant[language.toLowerCase()] ?? meant[language.toLowerCase().slice(0, 2)]
    return [
      {
        rule: 'language-code',
        severity: unused.includes(language) ? 'error' : 'warning',
        path,
        message: `'${language}' is not a language code${unused.includes(language) ? ', and no text has it' : ''}.`,
        help: guess ? `Did you mean '${guess}'?` : 'Codes are those of BCP 47, such as en, de, zh-Hans, pt-BR.',
      },
    ]
  })
}

/** Whether a code is one of BCP 47 with a language that exists. */
export const namesLanguage = (code: string): boolean =>
  known.has(code) || (meant[code] === undefined && isLanguage(code))

/** Whether the platform knows a name for the code; slow the first time, so common codes are not asked about. */
function isLanguage(code: string): boolean {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code)
    return name !== undefined && Intl.getCanonicalLocales(code)[0] === code
  } catch {
    return false
  }
}
