import type { Severity, SettingsChange, SettingsDuration, SeveritySetting } from '@hikeshi/contract'
import type { Configuration } from './configuration.ts'
import { same } from './setting.ts'

/** What changes at each severity: who comes, how many agree, who closes, and by when. */
export function severityChanges(
  before: Configuration,
  after: Configuration,
): readonly SettingsChange[] {
  return after.severities.flatMap((now) => {
    const was = before.severities.find(({ key }) => key === now.key)
    if (was === undefined) return []
    return [
      ...agreeing(was, now),
      ...forms(was, now),
      ...durations(was, now),
      ...invited(was, now, after),
    ]
  })
}

function agreeing(was: SeveritySetting, now: SeveritySetting): readonly SettingsChange[] {
  const { key: severity } = now
  const counts = (['standard', 'regulated'] as const)
    .filter((profile) => was.quorum[profile] !== now.quorum[profile])
    .map((profile) => {
      const [from, to] = [was.quorum[profile], now.quorum[profile]]
      return { kind: 'quorum' as const, severity, profile, from, to }
    })
  const { roles, people, teams } = now.closer
  const closer = {
    kind: 'closer' as const,
    severity,
    roles,
    people: people.length,
    teams: teams.length,
  }
  return same(was.closer, now.closer) ? counts : [...counts, closer]
}

function forms(was: SeveritySetting, now: SeveritySetting): readonly SettingsChange[] {
  const { key: severity, premortem, postmortem } = now
  const changes: readonly (SettingsChange | null)[] = [
    was.premortem.form === premortem.form
      ? null
      : { kind: 'premortem', severity, to: premortem.form },
    was.postmortem.form === postmortem.form
      ? null
      : { kind: 'postmortem', severity, to: postmortem.form },
    was.postmortem.required === postmortem.required
      ? null
      : { kind: 'postmortem_required', severity, to: postmortem.required },
  ]
  return changes.filter((change) => change !== null)
}

const DURATIONS: Readonly<Record<SettingsDuration, (severity: SeveritySetting) => number | null>> =
  {
    premortem: ({ premortem }) => premortem.within,
    commander: ({ commanderWithin }) => commanderWithin,
    channel: ({ cadence }) => cadence.channel,
    stakeholders: ({ cadence }) => cadence.stakeholders,
    publicFirst: ({ cadence }) => cadence.publicFirst,
    public: ({ cadence }) => cadence.public,
    postmortem: ({ postmortem }) => postmortem.holdWithin,
    prevention: ({ preventionDue }) => preventionDue,
    report: ({ reportDue }) => reportDue,
    archive: ({ archiveAfter }) => archiveAfter,
  }

function durations(was: SeveritySetting, now: SeveritySetting): readonly SettingsChange[] {
  return Object.entries(DURATIONS).flatMap(([which, read]) => {
    const [from, to] = [read(was), read(now)]
    if (from === to) return []
    return [{ kind: 'duration', severity: now.key, which: which as SettingsDuration, from, to }]
  })
}

function invited(
  was: SeveritySetting,
  now: SeveritySetting,
  { inviteGroups }: Configuration,
): readonly SettingsChange[] {
  const severity: Severity = now.key
  const nameOf = (group: string) =>
    inviteGroups.find(({ key }) => key === group)?.name ?? { ja: group, en: group }
  const fresh = now.invites.filter((one) => !was.invites.some((other) => same(one, other)))
  const gone = was.invites.filter(({ group }) => !now.invites.some((one) => one.group === group))
  return [
    ...fresh.map(({ group, tone }) => {
      return { kind: 'invited' as const, severity, group: nameOf(group), tone }
    }),
    ...gone.map(({ group }) => ({ kind: 'uninvited' as const, severity, group: nameOf(group) })),
  ]
}
