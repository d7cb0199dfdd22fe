export { ruleSentence, sentence } from './context.ts'
export type { RuleParameters, Who } from './context.ts'
export type { Words } from './en/index.ts'
export { createWho, type OwnNames, type Reader } from './terms.ts'
