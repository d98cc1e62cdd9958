import { matrixLines } from './matrix.ts'
import type { Bar, Block, Piece } from './result-blocks.ts'
import { resultDocument } from './result-document.ts'
import type { ResultView } from './result-view.ts'

/** A result as Markdown, ending with a line feed. Whatever names and texts hold, they stay words: no markup, no HTML, no links. */
export function resultMarkdown(view: ResultView): string {
  const { title, date, who, sections } = resultDocument(view)
  const paragraphs = [`# ${escaped(title)}`]
  const under = [date, who].filter(part => part !== '').map(escaped)
  if (under.length > 0) paragraphs.push(under.join('  \n'))
  for (const { heading, blocks } of sections) {
    if (heading !== undefined) paragraphs.push(`## ${escaped(heading)}`)
    paragraphs.push(...blocks.flatMap(blockParagraphs))
  }
  return `${paragraphs.join('\n\n')}\n`
}

function blockParagraphs(block: Block): string[] {
  switch (block.kind) {
    case 'paragraphs':
      return block.lines.map(escaped)
    case 'total':
      return [`**${escaped(block.total)}** ${escaped(block.possible)}  \n${escaped(block.percent)}`]
    case 'gauge': {
      const bands = block.gauge.bands.map(({ words, here }) => {
        const text = escaped(words)
        return here ? `- **${text}** - ${escaped(block.gauge.hereYouAre)}` : `- ${text}`
      })
      return bands.length > 0 ? [bands.join('\n')] : []
    }
    case 'bars':
      return block.groups.flatMap(({ caption, bars, remark }) => [
        ...(caption === '' ? [] : [escaped(caption)]),
        bars.map(barItem).join('\n'),
        ...(remark === '' ? [] : [escaped(remark)]),
      ])
    case 'matrix':
      // a fence longer than any run of backquotes that a title may hold
      return [`~~~~~~~~text\n${matrixLines(block.drawing, 60).join('\n')}\n~~~~~~~~`]
    case 'answers': {
      const groups = block.groups.map(({ answer, statements }) => {
        const rows = statements.map(({ item, text }) => `  - ${escaped(`${item}: ${text}`)}`)
        return [`- ${escaped(answer)}`, ...rows].join('\n')
      })
      return [[...groups, ...(block.more === '' ? [] : [`- ${escaped(block.more)}`])].join('\n')]
    }
    case 'piece':
      return pieceParagraphs(block)
    case 'drill':
      return [`${escaped(block.label)} ${codeSpan(block.command)}`]
    case 'fields':
      return [
        block.fields
          .map(({ label, code, remark }) => `- ${escaped(label)}: ${`${codeSpan(code)} ${escaped(remark)}`.trimEnd()}`)
          .join('\n'),
      ]
  }
}

function barItem({ title, items, shown, below }: Bar): string {
  const head = [`**${escaped(title)}**`, ...[items, shown].filter(part => part !== '').map(escaped)].join(' - ')
  return [`- ${head}`, ...below.map(line => `  - ${escaped(line)}`)].join('\n')
}

function pieceParagraphs(piece: Piece): string[] {
  return [
    `### ${piece.number}. ${escaped(piece.statement)}`,
    `*${escaped(piece.trigger)}*`,
    escaped(piece.practice),
    piece.actions.map(action => `- ${escaped(action)}`).join('\n'),
    ...(piece.note === null ? [] : [escaped(piece.note)]),
    ...(piece.drill === null ? [] : [`${escaped(piece.drill.label)} ${codeSpan(piece.drill.command)}`]),
  ]
}

/** Words as one line of Markdown that shows exactly them. */
function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>&~|$@]/g, '\\$&')
      // a bare address would become a link
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      // what only means something at the beginning of a line
      .replace(/^([#+=-])/, '\\$1')
      .replace(/^(\d+)([.)])(?= |$)/, '$1\\$2')
  )
}

/** Text as code, whatever backticks it holds. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(match => match[0].length))
  const fence = '`'.repeat(longest + 1)
  const gap = longest > 0 ? ' ' : ''
  return `${fence}${gap}${text.replace(/\s+/g, ' ')}${gap}${fence}`
}
