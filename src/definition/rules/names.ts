/**
 * Every rule of `attune check`: its name, which messages end with and docs/checks.md has a section of, and what it asks for in one sentence.
 * A Problem can only name a rule that stands here.
 */
export const RULES = {
  // the file as a text, and as YAML
  'encoding-and-control': 'The file is UTF-8 and holds no invisible characters.',
  limits: 'The file is one document of at most 256 KiB, nested at most 32 levels deep.',
  'yaml-syntax': 'The file can be read as YAML.',
  'tab-indent': 'Lines are indented with spaces.',
  'missing-space': 'A space stands after the colon of a key and after the dash of a list.',
  'text-cut-by-comment': 'No text is cut short by a # in it.',
  'ambiguous-scalar': 'What looks like a number and is meant as text stands in quotes.',
  'alias-merge-tag': 'Aliases, merges, tags and directives of YAML are not used.',
  'duplicate-key': 'A key is given once.',
  // shape
  'unknown-format': 'The format line names a format that attune knows.',
  'unknown-key': 'Every key is one that the format knows.',
  'missing-key': 'Nothing that is needed is left out.',
  'wrong-type': 'Every value is of the kind that its key takes.',
  // ids
  'unsafe-id': 'An id is made of letters, digits, - and _.',
  'duplicate-item-id': 'No two items have the same id.',
  'duplicate-id': 'No two bands, dimensions, pieces of advice or drills have the same id.',
  'duplicate-file-id': 'No two files in a folder have the same id.',
  'item-numbering': 'Item numbers do not jump.',
  // wording
  'language-code': 'Texts are in the languages that the file declares.',
  'missing-translation': 'Every text is there in every declared language.',
  'placeholder-mismatch': 'A text has the same placeholders in every language.',
  'duplicate-statement': 'No two items say the same.',
  // scale, items and dimensions
  'scale-range': 'The points of the scale rise, and there are at least two.',
  'label-count': 'Labels and points of the scale match.',
  'duplicate-label': 'No two points have the same label.',
  'unknown-dimension': 'An item names a dimension that exists.',
  'dimension-without-items': 'Every dimension has scored items.',
  // scoring
  'score-range': 'The score can be computed, and differs from sheet to sheet.',
  'band-start': 'The lowest band starts at the lowest total.',
  'band-order': 'Bands rise.',
  'band-unreachable': 'Some total falls in every band.',
  'consistency-unknown-item': 'A consistency check names items that exist.',
  'consistency-same-item': 'A consistency check compares different items.',
  'consistency-dead': 'A consistency check can fail, and can be met.',
  'example-answers': 'An example answers the items that there are, with points of the scale.',
  'example-fails': 'The examples score as they say.',
  'example-missing': 'An example reaches every band.',
  'changed-without-version': 'The version is raised when the scoring changes.',
  // advice
  'advice-instrument': 'An advice file stands beside its instrument.',
  'advice-unknown-target': 'Advice is for a band that exists.',
  'advice-unknown-reference': 'Advice is for items, techniques and drills that exist.',
  'advice-missing': 'There is advice for every band and item, and for a failed consistency check.',
  // training
  'deck-answer': 'Every drill can be answered.',
  'deck-technique': 'Every drill practises a technique that exists.',
  // the check itself
  'ignore-comment': 'A comment that ignores a rule gives a reason, and is needed.',
} as const

export type RuleName = keyof typeof RULES

export const ruleNames = Object.keys(RULES) as RuleName[]

/** Rules that a comment cannot switch off: behind their errors nothing can be built, or answers would get lost. */
export const NEVER_IGNORED: ReadonlySet<RuleName> = new Set<RuleName>([
  'encoding-and-control',
  'limits',
  'yaml-syntax',
  'tab-indent',
  'missing-space',
  'ambiguous-scalar',
  'alias-merge-tag',
  'duplicate-key',
  'unknown-format',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'unsafe-id',
  'duplicate-item-id',
  'duplicate-id',
  'duplicate-file-id',
  'scale-range',
  'score-range',
  'changed-without-version',
  'ignore-comment',
])
