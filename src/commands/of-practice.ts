// Loaded together: what a trainee does between two tests.
export { history } from './history.ts'
export { train } from './train.ts'
