// Loaded together: what the author of a questionnaire, or a CI job, runs.
export { check } from './check.ts'
export { schema } from './schema.ts'
