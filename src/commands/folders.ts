import type { World } from '../terminal/world.ts'

/** Where tests and decks are looked for, in order: the folder of `--quizzes`, where it is given, then the shipped one. */
export const quizFolders = ({ quizzes }: { readonly quizzes?: string }, world: World): string[] => [
  ...(quizzes ? [quizzes] : []),
  world.quizzes,
]
