import { SettingsPart } from '@hikeshi/contract'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Configuration } from '../../domain/settings/configuration.ts'
import { readShipped } from '../../platform/shipped.ts'
import { CONTENT } from './schemas.ts'

/** What each part says, as it is written in files and kept in rows. */
export type Contents = Readonly<Record<SettingsPart, unknown>>

/** Where the product's own content of each part is, and below which key of that file. */
const FILES: Readonly<Record<SettingsPart, readonly [file: string, below: string | null]>> = {
  severities: ['severities.yaml', 'severities'],
  types: ['types.yaml', 'types'],
  roles: ['roles.yaml', 'roles'],
  todos: ['todos.yaml', 'todos'],
  owners: ['owners.yaml', 'owners'],
  invites: ['invite_groups.yaml', 'groups'],
  report: ['report_sections.yaml', 'sections'],
  postmortem: ['postmortem.yaml', null],
  audiences: ['audiences.yaml', 'audiences'],
  notices: ['notices.yaml', 'templates'],
  profile: ['profile.yaml', null],
  principles: ['principles.yaml', 'principles'],
  slack: ['slack.yaml', null],
}

/** Parts that are read into something else: they are kept as they were written. */
const KEPT_AS_WRITTEN: ReadonlySet<SettingsPart> = new Set(['todos', 'report'])

/** Reads the shipped files. A mistake in them stops the start. */
export function shippedContents(read: (name: string) => string = readShipped): Contents {
  return forEachPart((part) => {
    const [file, below] = FILES[part]
    const whole: unknown = parse(read(file))
    const written = below === null ? whole : z.record(z.string(), z.unknown()).parse(whole)[below]
    try {
      return normalised(part, written)
    } catch (cause) {
      if (!(cause instanceof z.ZodError)) throw cause
      throw new Error(`defaults/${file} is wrong:\n${z.prettifyError(cause)}`, { cause })
    }
  })
}

/** A part as it is kept: checked, in the order of its fields, with what goes without saying written out. */
export function normalised(part: SettingsPart, written: unknown): unknown {
  const read = parsed(part, written)
  const kept = upgraded(part, written)
  if (!KEPT_AS_WRITTEN.has(part)) return read
  const { element } = part === 'todos' ? CONTENT.todos : CONTENT.report
  const order = Object.keys(element.shape)
  return z
    .array(z.record(z.string(), z.unknown()))
    .parse(kept)
    .map((item) => inOrder(item, order))
}

/** The same with its fields in the order in which people write them: the database keeps none. */
export function inWrittenOrder(part: SettingsPart, content: unknown): unknown {
  try {
    return normalised(part, content)
  } catch (error) {
    // What was saved by older rules is shown as it is.
    if (!(error instanceof z.ZodError)) throw error
    return content
  }
}

/** Everything as the product reads it. */
export function configurationOf(contents: Contents): Configuration {
  const read = <Part extends SettingsPart>(part: Part) => parsed(part, contents[part])
  const profile = read('profile')
  return {
    zone: profile.zone,
    severities: read('severities'),
    types: read('types'),
    roles: read('roles'),
    todoTemplates: read('todos'),
    sections: read('report'),
    postmortem: read('postmortem'),
    audiences: read('audiences'),
    noticeTexts: read('notices'),
    owners: read('owners'),
    inviteGroups: read('invites'),
    profile,
    principles: read('principles'),
    slack: read('slack'),
  }
}

interface Shipped {
  readonly contents: Contents
  readonly configuration: Configuration
}

let memo: Shipped | null = null

/** What the product comes with, read once. */
export function shipped(): Shipped {
  if (memo === null) {
    const contents = shippedContents()
    memo = { contents, configuration: configurationOf(contents) }
  }
  return memo
}

/** One value for every part. */
function forEachPart<Value>(
  value: (part: SettingsPart) => Value,
): Readonly<Record<SettingsPart, Value>> {
  const parts = SettingsPart.options.map((part) => [part, value(part)] as const)
  return Object.fromEntries(parts) as Record<SettingsPart, Value>
}

/** One part as the product reads it. Throws what is wrong, each with its path from the part on. */
export function parsed<Part extends SettingsPart>(
  part: Part,
  written: unknown,
): z.output<(typeof CONTENT)[Part]> {
  const schema: z.ZodType = CONTENT[part]
  const result = schema.safeParse(upgraded(part, written))
  if (result.success) return result.data as z.output<(typeof CONTENT)[Part]>
  throw new z.ZodError(
    result.error.issues.map((issue) => Object.assign({}, issue, { path: [part, ...issue.path] })),
  )
}

/** In older files a section only said whether the product writes it, and its key said what. */
function upgraded(part: SettingsPart, written: unknown): unknown {
  if (part !== 'report' || !Array.isArray(written)) return written
  return written.map((item: unknown) => {
    const read = OldSection.safeParse(item)
    return read.success
      ? { ...read.data, generated: read.data.generated ? read.data.key : null }
      : item
  })
}

const OldSection = z.looseObject({ key: z.string(), generated: z.boolean() })

/** What goes without saying is left out, so that however somebody came there it is written the same. */
function inOrder(item: Readonly<Record<string, unknown>>, order: readonly string[]) {
  const said = order.filter((key) => ![undefined, null, false].includes(item[key] as null))
  return Object.fromEntries(said.map((key) => [key, worded(item[key])]))
}

const Worded = z.strictObject({ ja: z.unknown(), en: z.unknown() })

/** Japanese first, wherever a text is in both languages. */
function worded(value: unknown): unknown {
  const read = Worded.safeParse(value)
  return read.success ? { ja: read.data.ja, en: read.data.en } : value
}
