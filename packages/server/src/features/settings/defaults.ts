import type { Bilingual, Severity } from '@hikeshi/contract'
import { parse } from 'yaml'
import { z } from 'zod'
import type { SectionTemplate } from '../../domain/report/section.ts'
import type { TodoTemplate } from '../../domain/todo/template.ts'
import { readShipped } from '../../platform/shipped.ts'
import {
  AudiencesFile,
  OrganisationFile,
  RolesFile,
  SectionsFile,
  SeveritiesFile,
  TodosFile,
  TypesFile,
} from './schemas.ts'

interface Sentences {
  readonly ja: string[]
  readonly en: string[]
}

interface Named {
  readonly key: string
  readonly name: Bilingual
}

export interface SeverityDefault extends Named {
  readonly key: Severity
  readonly short: Bilingual
  readonly description: Bilingual
  readonly examples: Sentences
  readonly questions: Sentences
  /** 主担当. */
  readonly owner: Bilingual
  /** 責任範囲. */
  readonly scope: Bilingual
}

interface TypeDefault extends Named {
  readonly private: boolean
  /** Names the to-dos that come on top of the common ones. */
  readonly overlay: string | null
  readonly defaultSeverity: Severity | null
}

export interface SectionDefault extends SectionTemplate {
  readonly title: Bilingual
}

/** What the organisation works by: so far the content that the product comes with. */
export interface Defaults {
  /** Where the working days are, and by whose clock the product tells the time. */
  readonly zone: string
  readonly severities: readonly SeverityDefault[]
  readonly types: readonly TypeDefault[]
  readonly roles: readonly (Named & { readonly briefing: Bilingual })[]
  readonly todoTemplates: readonly TodoTemplate[]
  readonly sections: readonly SectionDefault[]
  readonly audiences: readonly Named[]
}

/** Reads and checks the shipped files, once at the start. A mistake in them stops it. */
export function loadDefaults(read: (name: string) => string = readShipped): Defaults {
  const load = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
    checked(name, schema, parse(read(name)))
  const { zone } = load('organisation.yaml', OrganisationFile)
  const { severities } = load('severities.yaml', SeveritiesFile)
  const { types } = load('types.yaml', TypesFile)
  const { roles } = load('roles.yaml', RolesFile)
  const { todos: todoTemplates } = load('todos.yaml', TodosFile)
  const { sections } = load('report_sections.yaml', SectionsFile)
  const { audiences } = load('audiences.yaml', AudiencesFile)
  const defaults = { zone, severities, types, roles, todoTemplates, sections, audiences }
  demandWhole(defaults)
  return defaults
}

/** 主担当 and 責任範囲 that follow from a severity. */
export function ownerOf(
  { severities }: Defaults,
  severity: Severity,
): Pick<SeverityDefault, 'owner' | 'scope'> {
  const found = severities.find(({ key }) => key === severity)
  if (found === undefined) throw new Error(`the defaults do not describe ${severity}`)
  return { owner: found.owner, scope: found.scope }
}

function checked<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  content: unknown,
): z.output<Schema> {
  const result = schema.safeParse(content)
  if (result.success) return result.data
  throw new Error(`defaults/${name} is wrong:\n${z.prettifyError(result.error)}`)
}

/** What one file names, another must have; and no list may have one key twice. */
function demandWhole({ severities, types, roles, todoTemplates, ...rest }: Defaults): void {
  for (const list of [severities, types, roles, todoTemplates, rest.sections, rest.audiences]) {
    demandUnique(list.map(({ key }) => key))
  }
  const roleKeys = new Set(roles.map(({ key }) => key))
  const overlays = new Set(types.map(({ overlay }) => overlay))
  for (const { key, role, overlay } of todoTemplates) {
    if (role !== null && !roleKeys.has(role)) throw new Error(`to-do ${key}: no role ${role}`)
    if (!overlays.has(overlay)) throw new Error(`to-do ${key}: no type has the overlay ${overlay}`)
  }
}

function demandUnique(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new Error(`the defaults have ${twice} twice`)
}
