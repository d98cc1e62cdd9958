/** Words as a definition writes them: one text, or one a language. */
export type RawText = string | { readonly [language: string]: string }

/** The words by language; a plain text belongs to every declared language. What is missing falls back to what is there. */
export function localized(raw: RawText, languages: readonly string[]): Readonly<Record<string, string>> {
  const words: Record<string, string> = Object.create(null)
  const fallback = typeof raw === 'string' ? raw : (Object.values(raw)[0] ?? '')
  for (const language of languages) words[language] = typeof raw === 'string' ? raw : (raw[language] ?? fallback)
  return words
}
