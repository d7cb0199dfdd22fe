import {
  AudienceSetting,
  InviteGroupSetting,
  NoticeTextSetting,
  OwnerSetting,
  PostmortemSetting,
  PrincipleSetting,
  ProfileSetting,
  RoleSetting,
  SectionSetting,
  Severity,
  SeveritySetting,
  SlackSetting,
  TodoCondition,
  TodoSetting,
  TypeSetting,
  type SettingsPart,
} from '@hikeshi/contract'
import { z } from 'zod'
import { strayBraces, placeholdersIn } from '../../domain/notice/template.ts'
import { parseAuto } from '../../domain/todo/automatic.ts'
import { parseDue } from '../../domain/todo/due.ts'

const severities = z.array(
  z
    .int()
    .min(1)
    .max(4)
    .transform((level) => Severity.parse(`sev${level}`)),
)

const Todo = TodoSetting.extend({
  severities,
  due: parsed(parseDue, 'due').nullable().default(null),
  auto: parsed(parseAuto, 'auto').pipe(TodoCondition).nullable().default(null),
})
const Section = SectionSetting.extend({ severities })

const NoticeText = NoticeTextSetting.superRefine(({ text }, context) => {
  const named = { ja: placeholdersIn(text.ja), en: placeholdersIn(text.en) }
  for (const language of ['ja', 'en'] as const) {
    const other = named[language === 'ja' ? 'en' : 'ja']
    const lacking = other.filter((name) => !named[language].includes(name))
    const path = ['text', language]
    if (lacking.length > 0) context.addIssue(problem('lacking', path, lacking))
    const stray = strayBraces(text[language])
    if (stray.length > 0) context.addIssue(problem('braces', path, stray))
  }
})

/** The content of each part, as the files and the organisation write it. */
export const CONTENT = {
  severities: z.array(SeveritySetting).length(Severity.options.length),
  types: z.array(TypeSetting).min(1),
  roles: z.array(RoleSetting),
  todos: z.array(Todo).max(300),
  owners: z.array(OwnerSetting),
  invites: z.array(InviteGroupSetting),
  report: z.array(Section).max(60),
  postmortem: PostmortemSetting,
  audiences: z.array(AudienceSetting),
  notices: z.array(NoticeText).max(200),
  profile: ProfileSetting,
  principles: z.array(PrincipleSetting),
  slack: SlackSetting,
} satisfies Record<SettingsPart, z.ZodType>

/** A complaint of our own, which the words know by its name. */
function problem(name: string, path: string[], about: readonly string[]) {
  const message = `${name}: ${about.join(', ')}`
  // Its own path: zod lengthens it in place.
  return { code: 'custom' as const, path: [...path], message, params: { problem: name, about } }
}

/** Text that the domain reads. */
function parsed<Value>(parse: (text: string) => Value, name: 'due' | 'auto') {
  return z.string().transform((text, context) => {
    try {
      return parse(text)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      context.addIssue({ code: 'custom', message, params: { problem: name, about: [text] } })
      return z.NEVER
    }
  })
}
