import type { Invited } from '../../domain/call.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import { ownerOf, type Defaults } from '../settings/index.ts'
import type { InviteLists } from './commands.ts'

/** Whom the organisation wants to be called, by its settings (C-16). */
export function inviteListsOf(defaults: Defaults): InviteLists {
  const { severities, inviteGroups } = defaults
  const listOf = (severity: Incident['severity']): readonly Invited[] =>
    severities.find(({ key }) => key === severity)?.invites ?? []
  return {
    groups: inviteGroups,
    ofSeverity: ({ severity }) => listOf(severity),
    ofType: ({ severity, type }) => {
      if (severity === null) return []
      const { groups } = ownerOf(defaults, severity, type)
      const tones = new Map(listOf(severity).map(({ group, tone }) => [group, tone]))
      return groups.map((group) => ({ group, tone: tones.get(group) ?? 'act' }))
    },
    widest: listOf('sev1'),
  }
}
