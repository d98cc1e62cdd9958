// Loaded together: what comes after the last answer, and what looks at tests and results.
export { list } from './list.ts'
export { menu } from './menu.ts'
export { result } from './result.ts'
export { finish } from './take-finish.ts'
