import type { SettingsPart, SettingsProblem } from '@hikeshi/contract'
import type { SettingsWords } from '@hikeshi/contract/words'
import type { z } from 'zod'
import type { Complaint } from '../../domain/settings/complaints.ts'
import type { NotYaml } from './yaml.ts'

/** One thing that is wrong, before its line is known. */
export interface Problem {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

type Issue = z.core.$ZodIssue
type Say = SettingsWords['problems']

/** What does not have its form, in the words of whoever wrote it. */
export function misformed(
  issues: readonly Issue[],
  written: unknown,
  words: SettingsWords,
): readonly Problem[] {
  return issues.flatMap((issue): readonly Problem[] => {
    const { path } = issue
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        return { path: [...path, key], message: words.problems.unknown(key) }
      })
    }
    return [{ path, message: sentence(issue, valueAt(written, path), words.problems) }]
  })
}

/** What does not fit together. */
export function misfitting(complaint: Complaint, words: SettingsWords): Problem {
  const { part, kind, path } = complaint
  return { path: [part, ...path], message: words.complaints[kind](complaint) }
}

/** What could not be read at all. */
export function unreadable(
  { complaints }: NotYaml,
  part: SettingsPart | null,
  words: SettingsWords,
): SettingsProblem[] {
  return complaints.map(({ kind, line }) => ({ path: part ?? '', line, message: words.yaml[kind] }))
}

function sentence(issue: Issue, given: unknown, say: Say): string {
  const isMissing = given === undefined || given === null
  if (isMissing && ['invalid_type', 'invalid_value'].includes(issue.code)) return say.missing
  // Each kind has the sentence of its own kind.
  return (SENTENCES[issue.code] as (issue: Issue, say: Say) => string)(issue, say)
}

const SENTENCES: {
  readonly [Code in Issue['code']]: (
    issue: Extract<Issue, { readonly code: Code }>,
    say: Say,
  ) => string
} = {
  invalid_type: ({ expected }, say) => ofKind(expected, say),
  invalid_value: ({ values }, say) => say.choice(values.map(String)),
  invalid_format: (_, say) => say.key,
  too_small: ({ origin, minimum }, say) => tooSmall(origin, Number(minimum), say),
  too_big: ({ origin, maximum }, say) => tooBig(origin, Number(maximum), say),
  unrecognized_keys: ({ keys }, say) => keys.map(say.unknown).join(' '),
  custom: ({ params }, say) => own(params ?? {}, say),
  invalid_union: (_, say) => say.other,
  invalid_key: (_, say) => say.other,
  invalid_element: (_, say) => say.other,
  not_multiple_of: (_, say) => say.other,
}

function tooSmall(origin: string, least: number, say: Say): string {
  if (origin === 'string') return say.missing
  return origin === 'array' ? say.few(least) : say.least(least)
}

function tooBig(origin: string, most: number, say: Say): string {
  if (origin === 'string') return say.long(most)
  return origin === 'array' ? say.many(most) : say.most(most)
}

function ofKind(expected: string, say: Say): string {
  if (expected === 'string') return say.text
  if (expected === 'boolean') return say.flag
  if (expected === 'array') return say.list
  return ['number', 'int'].includes(expected) ? say.number : say.group
}

/** A complaint of one of our own schemas. */
function own(params: Readonly<Record<string, unknown>>, say: Say): string {
  const { problem, about } = params
  const names = Array.isArray(about) ? about.map(String) : []
  const found = OWN.find((name) => name === problem)
  const said = found === undefined ? say.other : say[found]
  return typeof said === 'function' ? said(names) : said
}

const OWN = [
  'zone',
  'currency',
  'channelName',
  'channelPattern',
  'emoji',
  'due',
  'auto',
  'lacking',
  'braces',
] as const satisfies readonly (keyof Say)[]

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    content,
  )
}
