import type {
  AudienceSetting,
  Bilingual,
  GeneratedSection,
  InviteGroupSetting,
  OwnerSetting,
  PostmortemSetting,
  PrincipleSetting,
  ProfileSetting,
  RoleSetting,
  SeveritySetting,
  SlackSetting,
  TypeSetting,
} from '@hikeshi/contract'
import type { NoticeTemplate } from '../notice/template.ts'
import type { SectionTemplate } from '../report/section.ts'
import type { TodoTemplate } from '../todo/template.ts'

export interface SectionDefault extends SectionTemplate {
  readonly generated: GeneratedSection | null
  readonly title: Bilingual
  /** What helps somebody who is about to write it. */
  readonly hint: Bilingual | null
}

/** What the organisation works by, at one moment. */
export interface Configuration {
  /** Where the working days are, and by whose clock the product tells the time. */
  readonly zone: string
  readonly severities: readonly SeveritySetting[]
  readonly types: readonly TypeSetting[]
  readonly roles: readonly RoleSetting[]
  readonly todoTemplates: readonly TodoTemplate[]
  readonly sections: readonly SectionDefault[]
  /** How people look back together. */
  readonly postmortem: PostmortemSetting
  readonly audiences: readonly AudienceSetting[]
  readonly noticeTexts: readonly NoticeTemplate[]
  readonly owners: readonly OwnerSetting[]
  readonly inviteGroups: readonly InviteGroupSetting[]
  readonly profile: ProfileSetting
  readonly principles: readonly PrincipleSetting[]
  readonly slack: SlackSetting
}
