import type {
  PersonRef,
  Settings,
  Severity,
  SettingsPart,
  SettingsPartView,
} from '@hikeshi/contract'
import { isAdmin, type Actor } from '../../domain/actor.ts'
import { profileOf } from '../../domain/profile.ts'
import { settingId, type Setting } from '../../domain/settings/setting.ts'
import type { Contents } from './contents.ts'
import { ownerOf, type Defaults } from './defaults.ts'
import { yamlOfPart } from './file.ts'

/** The configuration as the screens need it; what only the server works by stays there. */
export function settingsView(defaults: Defaults, activeMembers: number): Settings {
  const { roles: offered } = profileOf(defaults.profile, activeMembers)
  const rank = ['few', 'usual', 'all']
  return {
    severities: defaults.severities.map((level) =>
      Object.assign({}, level, { byType: byType(defaults, level.key) }),
    ),
    types: defaults.types.map(({ key, name, private: isPrivate, overlay, defaultSeverity }) => ({
      key,
      ...name,
      private: isPrivate,
      overlay,
      defaultSeverity,
    })),
    roles: defaults.roles.map((role) =>
      Object.assign({}, role, { offered: rank.indexOf(role.offered) <= rank.indexOf(offered) }),
    ),
    todos: defaults.todoTemplates.map(({ key, text, phase, severities, overlay }) => ({
      key,
      ...text,
      phase,
      severities: [...severities],
      overlay,
    })),
    sections: defaults.sections.map(({ key, title, generated, hint }) => {
      return { key, ...title, generated: generated !== null, hint }
    }),
    audiences: defaults.audiences.map(({ key, name }) => ({ key, ...name })),
    inviteGroups: defaults.inviteGroups.map(({ key, name }) => ({ key, ...name })),
    principles: defaults.principles.map(({ key, text }) => ({ key, ...text })),
  }
}

/** Who answers for each type at this severity. */
function byType(defaults: Defaults, severity: Severity) {
  return defaults.types.map(({ key: type }) => {
    const { owner, scope } = ownerOf(defaults, severity, type)
    return { type, owner, scope }
  })
}

interface Shown {
  readonly contents: Contents
  readonly by: Actor
  readonly people: ReadonlyMap<string, PersonRef>
}

/** One part with everything about it. */
export function partView(
  part: SettingsPart,
  setting: Setting | undefined,
  { contents, by, people }: Shown,
): SettingsPartView {
  const { version, content: own, changedBy, changedAt, lock } = setting ?? UNTOUCHED
  const person = (id: string): PersonRef => people.get(id) ?? { id, name: id }
  const may = { change: isAdmin(by) && lock === null, unlock: isAdmin(by) && lock !== null }
  return {
    part,
    version,
    content: contents[part],
    yaml: yamlOfPart(part, contents[part]),
    isDefault: own === null,
    changedBy: isPerson(changedBy) ? person(changedBy) : null,
    changedAt,
    lock: lock && { ...lock, by: person(lock.by) },
    can: { ...may, lock: may.change },
  }
}

const UNTOUCHED = { version: 0, content: null, changedBy: null, changedAt: null, lock: null }

/** Everybody whom these parts name. */
export function peopleIn(settings: readonly Setting[]): readonly string[] {
  return settings.flatMap(({ changedBy, lock }) => [changedBy, lock?.by ?? null]).filter(isPerson)
}

const isPerson = (id: string | null): id is string => id !== null && id !== 'system'

/** The setting of a part, if anybody has touched it. */
export function settingOfPart(
  settings: readonly Setting[],
  part: SettingsPart,
): Setting | undefined {
  return settings.find(({ id }) => id === settingId(part))
}
