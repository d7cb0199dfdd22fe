import { z } from 'zod'
import { Bilingual, Done, PersonRef, Severity, text } from './common.ts'
import { Phase } from './incident-views.ts'
import { route } from './route.ts'

/** What the organisation works by, in parts that change one at a time. */
export const SettingsPart = z.enum([
  'severities',
  'types',
  'roles',
  'todos',
  'owners',
  'invites',
  'report',
  'postmortem',
  'audiences',
  'notices',
  'profile',
  'principles',
  'slack',
])
export type SettingsPart = z.infer<typeof SettingsPart>

/** What happens to the configuration. Null content: as the product comes with it. */
export interface SettingsEvents {
  'settings.changed': {
    readonly part: SettingsPart
    readonly version: number
    readonly content: unknown
  }
  'settings.locked': { readonly part: SettingsPart; readonly reason: string }
  'settings.unlocked': { readonly part: SettingsPart }
}

const Label = Bilingual.extend({ key: z.string() })
const Lines = z.object({ ja: z.array(z.string()), en: z.array(z.string()) })

/** What the screens need of the configuration, in both languages. */
export const Settings = z
  .object({
    severities: z.array(
      z.object({
        key: Severity,
        name: Bilingual,
        short: Bilingual,
        description: Bilingual,
        examples: Lines,
        questions: Lines,
        owner: Bilingual,
        scope: Bilingual.nullable(),
        /** The same by the key of the type: another organisation may answer for some. */
        byType: z.array(
          z.object({ type: z.string(), owner: Bilingual, scope: Bilingual.nullable() }),
        ),
      }),
    ),
    types: z.array(
      Label.extend({
        private: z.boolean(),
        overlay: z.string().nullable(),
        defaultSeverity: Severity.nullable(),
      }),
    ),
    roles: z.array(
      z.object({
        key: z.string(),
        name: Bilingual,
        briefing: Bilingual,
        checklist: Lines,
        /** By the profile: the others are there when somebody looks for them. */
        offered: z.boolean(),
      }),
    ),
    /** `overlay`: only for types with the same one; null for all. */
    todos: z.array(
      Label.extend({
        phase: Phase,
        severities: z.array(Severity),
        overlay: z.string().nullable(),
      }),
    ),
    /** `hint`: what helps somebody who is about to write it. */
    sections: z.array(Label.extend({ generated: z.boolean(), hint: Bilingual.nullable() })),
    audiences: z.array(Label),
    /** Keys and names of the groups that can be invited. */
    inviteGroups: z.array(Label),
    principles: z.array(Label),
  })
  .meta({ id: 'Settings' })
export type Settings = z.infer<typeof Settings>

/** One part of the configuration. `content` is as the YAML file has it. */
export const SettingsPartView = z
  .object({
    part: SettingsPart,
    /** 0: never changed. */
    version: z.number(),
    content: z.unknown(),
    /** The same as text. */
    yaml: z.string(),
    /** Whether it is what the product comes with. */
    isDefault: z.boolean(),
    changedBy: PersonRef.nullable(),
    changedAt: z.string().nullable(),
    lock: z.object({ by: PersonRef, at: z.string(), reason: z.string() }).nullable(),
    can: z.object({ change: z.boolean(), lock: z.boolean(), unlock: z.boolean() }),
  })
  .meta({ id: 'SettingsPart' })
export type SettingsPartView = z.infer<typeof SettingsPartView>

/** One thing that is wrong: `path` as in `todos.3.text.ja`, and the line where it was written as text. */
export const SettingsProblem = z
  .object({ path: z.string(), message: z.string(), line: z.number().nullable() })
  .meta({ id: 'SettingsProblem' })
export type SettingsProblem = z.infer<typeof SettingsProblem>

/** What a change would do, before it is made. */
export const SettingsPreview = z
  .object({
    /** Sentences in the language of the caller; none: nothing changes. */
    changes: z.array(z.string()),
    /** What is wrong and where; then it cannot be saved. */
    problems: z.array(SettingsProblem),
  })
  .meta({ id: 'SettingsPreview' })
export type SettingsPreview = z.infer<typeof SettingsPreview>

export const SettingsVersion = z
  .object({
    version: z.number(),
    by: PersonRef,
    at: z.string(),
    /** How it differs from the version before; the first from what the product comes with. */
    changes: z.array(z.string()),
  })
  .meta({ id: 'SettingsVersion' })
export type SettingsVersion = z.infer<typeof SettingsVersion>

const which = { part: SettingsPart }
/** The content as data, or as YAML text. */
const written = { content: z.unknown().optional(), yaml: z.string().max(500_000).optional() }
/** Of audiences: the notice texts that name one that goes away are changed in the same act. */
const along = { along: z.boolean().optional() }
/** A restored version: its number, or `default` for what the product comes with. */
const version = z.union([z.literal('default'), z.coerce.number().int().min(1)])

export const settings = {
  get: route({
    method: 'GET',
    path: '/settings',
    summary: 'Severities, types, roles, to-do templates, report sections and audiences.',
    needs: 'member',
    input: z.strictObject({}),
    output: Settings,
  }),
  export: route({
    method: 'GET',
    path: '/settings/export',
    summary: 'The whole configuration as one YAML file, as `hikeshi config apply` takes it.',
    needs: 'member',
    input: z.strictObject({}),
    output: z.object({ yaml: z.string() }),
  }),
  part: route({
    method: 'GET',
    path: '/settings/:part',
    summary: 'One part of the configuration, as the YAML file has it.',
    needs: 'member',
    input: z.strictObject(which),
    output: SettingsPartView,
  }),
  change: route({
    method: 'PUT',
    path: '/settings/:part',
    summary: 'Change one part. `version` is the one that it was made from.',
    needs: 'admin',
    input: z.strictObject({ ...which, ...written, ...along, version: z.number().int().min(0) }),
    output: SettingsPartView,
  }),
  preview: route({
    method: 'POST',
    path: '/settings/:part/preview',
    summary: 'What a change would do, in sentences. Changes nothing.',
    needs: 'member',
    input: z.strictObject({ ...which, ...written, ...along }),
    /** `along`: what would have to change with it, where that is all that keeps it from being saved. */
    output: SettingsPreview.extend({ along: z.array(z.string()) }),
  }),
  versions: route({
    method: 'GET',
    path: '/settings/:part/versions',
    summary: 'The latest fifty versions of a part, each with how it differs from the one before.',
    needs: 'member',
    input: z.strictObject(which),
    output: z.object({ items: z.array(SettingsVersion) }),
  }),
  version: route({
    method: 'GET',
    path: '/settings/:part/versions/:version',
    summary: 'An earlier version, or `default`, and what going back to it would change.',
    needs: 'member',
    input: z.strictObject({ ...which, version }),
    output: SettingsPreview.extend({ content: z.unknown() }),
  }),
  restore: route({
    method: 'POST',
    path: '/settings/:part/restore',
    summary: 'Go back to an earlier version, or to what the product comes with.',
    needs: 'admin',
    input: z.strictObject({ ...which, version }),
    output: SettingsPartView,
  }),
  lock: route({
    method: 'PUT',
    path: '/settings/:part/lock',
    summary: 'Keep a part as it is until an admin unlocks it, and say why.',
    needs: 'admin',
    input: z.strictObject({ ...which, reason: text(300) }),
    output: SettingsPartView,
  }),
  unlock: route({
    method: 'DELETE',
    path: '/settings/:part/lock',
    summary: 'Let a part be changed again.',
    needs: 'admin',
    input: z.strictObject(which),
    output: SettingsPartView,
  }),
  rename: route({
    method: 'PUT',
    path: '/organisation',
    summary: 'Rename the organisation.',
    needs: 'owner',
    input: z.strictObject({ name: text(80) }),
    output: Done,
  }),
} as const
