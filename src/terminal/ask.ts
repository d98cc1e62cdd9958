import type { InLanguages, Language } from '../messages/language.ts'
import { Interrupted } from './interrupted.ts'
import type { World } from './world.ts'

const tips: InLanguages<string> = {
  en: 'Up/Down to move, Enter to choose',
  'zh-Hans': '上/下移动，回车选定',
  'zh-Hant': '上/下移動，Enter 選定',
}

/** One thing to choose, as it is shown. */
export interface Choice<Value> {
  readonly value: Value
  readonly name: string
}

/** Lets the user choose one of a list, on the terminal; Ctrl-C throws an Interrupted. */
export async function choose<Value>(
  world: World,
  language: Language,
  message: string,
  choices: readonly Choice<Value>[],
): Promise<Value> {
  // ASCII marks: the usual ones are one cell wide in some terminals and two in others
  const theme = { prefix: '', icon: { cursor: '>' }, style: { keysHelpTip: () => tips[language] } }
  return (await ask(world, {
    type: 'select',
    name: 'answer',
    message,
    choices: [...choices],
    theme,
    loop: false,
  })) as Value
}

/** Asks for one line of text, on the terminal; empty when the user just presses Enter. Ctrl-C throws an Interrupted. */
export async function askLine(world: World, message: string): Promise<string> {
  return ((await ask(world, { type: 'input', name: 'answer', message, theme: { prefix: '' } })) as string).trim()
}

async function ask(world: World, question: object): Promise<unknown> {
  const { default: inquirer } = await import('inquirer')
  const prompt = inquirer.createPromptModule({ input: world.stdin, output: world.stderr } as never)
  try {
    return ((await prompt([question] as never)) as { answer: unknown }).answer
  } catch (error) {
    throw (error as Error).name === 'ExitPromptError' ? new Interrupted() : error
  }
}
