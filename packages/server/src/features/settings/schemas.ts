import { Bilingual, Phase, Severity } from '@hikeshi/contract'
import { z } from 'zod'
import { parseDue } from '../../domain/todo/due.ts'
import { parseAuto } from '../../domain/todo/automatic.ts'

const key = z.string().regex(/^[a-z0-9_.]+$/)
const severities = z.array(
  z
    .int()
    .min(1)
    .max(4)
    .transform((level) => Severity.parse(`sev${level}`)),
)
const sentences = z.strictObject({ ja: z.array(z.string()), en: z.array(z.string()) })

export const OrganisationFile = z.strictObject({
  zone: z.string().refine(isZone, 'no such time zone'),
})

export const SeveritiesFile = z.strictObject({
  severities: z.array(
    z.strictObject({
      key: Severity,
      name: Bilingual,
      short: Bilingual,
      description: Bilingual,
      examples: sentences,
      /** A yes to any of them points to this severity. */
      questions: sentences.default({ ja: [], en: [] }),
      owner: Bilingual,
      scope: Bilingual,
    }),
  ),
})

export const TypesFile = z.strictObject({
  types: z.array(
    z
      .strictObject({
        key,
        name: Bilingual,
        private: z.boolean(),
        overlay: key.nullable().default(null),
        default_severity: Severity.nullable().default(null),
      })
      .transform(({ default_severity: defaultSeverity, ...type }) => ({
        ...type,
        defaultSeverity,
      })),
  ),
})

export const RolesFile = z.strictObject({
  roles: z.array(z.strictObject({ key, name: Bilingual, briefing: Bilingual })),
})

export const TodosFile = z.strictObject({
  todos: z.array(
    z.strictObject({
      key,
      phase: Phase,
      severities,
      role: key.nullable().default(null),
      due: parsed(parseDue).nullable().default(null),
      auto: parsed(parseAuto).nullable().default(null),
      blocks: z.enum(['converge', 'close']).nullable().default(null),
      overlay: key.nullable().default(null),
      text: Bilingual,
    }),
  ),
})

export const SectionsFile = z.strictObject({
  sections: z.array(
    z.strictObject({
      key,
      severities,
      generated: z.boolean().default(false),
      title: Bilingual,
    }),
  ),
})

export const AudiencesFile = z.strictObject({
  audiences: z.array(z.strictObject({ key, name: Bilingual })),
})

/** Text that the domain reads: its own complaint is the message. */
function parsed<Value>(parse: (text: string) => Value) {
  return z.string().transform((text, context) => {
    try {
      return parse(text)
    } catch (error) {
      context.addIssue(error instanceof Error ? error.message : String(error))
      return z.NEVER
    }
  })
}

function isZone(zone: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'
}
