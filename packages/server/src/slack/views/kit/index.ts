/** Blocks, forms and home tabs that Slack always takes, whatever people wrote. */
export * from './blocks.ts'
export * from './elements.ts'
export * from './home.ts'
export * from './markup.ts'
export { cut, LIMITS, oneLine, tidy, unmarked } from './plain.ts'
export * from './when.ts'
