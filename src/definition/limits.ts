/** A definition file larger than this (bytes) is refused unread: the shipped ones are a sixth of it. */
export const MAX_DEFINITION_BYTES = 256 * 1024

/** Lists and maps inside one another. A questionnaire needs six; the YAML composer aborts the process somewhere past 500. */
export const MAX_DEPTH = 32
