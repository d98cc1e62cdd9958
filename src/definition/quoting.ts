import { Lexer } from 'yaml'

/** The text as YAML that needs no second thought: in double quotes, or in single ones where it holds double ones. */
export const inQuotes = (text: string): string =>
  text.includes('"') && !text.includes("'") ? `'${text}'` : `"${text.replace(/["\\]/g, '\\$&')}"`

/** The text in the pieces that YAML knows: quoted texts whole, brackets alone. */
export function lexemes(text: string): { from: number; text: string }[] {
  const found: { from: number; text: string }[] = []
  let from = 0
  for (const lexeme of new Lexer().lex(text)) {
    // marks of the lexer that stand for no character
    if (lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f') continue
    found.push({ from, text: lexeme })
    from += lexeme.length
  }
  return found
}
