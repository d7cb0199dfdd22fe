import {
  AudienceSetting,
  Bilingual,
  InviteGroupSetting,
  OwnerSetting,
  Phase,
  PrincipleSetting,
  ProfileSetting,
  RoleSetting,
  Severity,
  SeveritySetting,
  TypeSetting,
  type SettingsPart,
} from '@hikeshi/contract'
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
const TodosFile = z.strictObject({
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
      /** It comes again while the response lasts, by this cadence of the severity. */
      repeat: z.enum(['channel', 'stakeholders']).nullable().default(null),
      /** Somebody who does not know the system can do it. */
      beginner: z.boolean().default(false),
      text: Bilingual,
    }),
  ),
})

const SectionsFile = z.strictObject({
  sections: z.array(
    z.strictObject({
      key,
      severities,
      generated: z.boolean().default(false),
      title: Bilingual,
    }),
  ),
})

/** The content of each part, as the files and the organisation write it. */
export const CONTENT = {
  severities: z.array(SeveritySetting).length(Severity.options.length),
  types: z.array(TypeSetting).min(1),
  roles: z.array(RoleSetting),
  todos: TodosFile.shape.todos,
  owners: z.array(OwnerSetting),
  invites: z.array(InviteGroupSetting),
  report: SectionsFile.shape.sections,
  audiences: z.array(AudienceSetting),
  profile: ProfileSetting,
  principles: z.array(PrincipleSetting),
} satisfies Record<SettingsPart, z.ZodType>

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
