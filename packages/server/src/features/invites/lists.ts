import type { Invited, InviteGroup } from '../../domain/call.ts'
import type { Incident } from '../../domain/incident/incident.ts'
import { ownerOf, typeGroup, type Defaults } from '../settings/index.ts'
import type { InviteLists } from './commands.ts'

/** Whom the organisation wants to be called, by its settings (C-16). */
export function inviteListsOf(defaults: Defaults): InviteLists {
  const { severities, inviteGroups, types } = defaults
  const listOf = (severity: Incident['severity']): readonly Invited[] =>
    severities.find(({ key }) => key === severity)?.invites ?? []
  const groupsOf = ({ severity, type }: Incident): readonly string[] => {
    const owner = severity === null ? [] : ownerOf(defaults, severity, type).groups
    const own = types.filter(({ key }) => key === type).flatMap(groupsOfType)
    return Array.from(new Set([...own, ...owner]))
  }
  return {
    groups: [...inviteGroups, ...types.flatMap(peopleOfType)],
    ofSeverity: ({ severity }) => listOf(severity),
    ofType: (incident) => {
      const tones = new Map(listOf(incident.severity).map(({ group, tone }) => [group, tone]))
      return groupsOf(incident).map((group) => ({ group, tone: tones.get(group) ?? 'act' }))
    },
    widest: listOf('sev1'),
  }
}

type Type = Defaults['types'][number]

/** The people and teams that a type names itself are a group like any other. */
function peopleOfType({ key, invite: { people, teams } }: Type): readonly InviteGroup[] {
  const named = people.length + teams.length > 0
  return named ? [{ key: typeGroup(key), kind: 'listed', people, teams }] : []
}

function groupsOfType(type: Type): readonly string[] {
  return [...peopleOfType(type).map(({ key }) => key), ...type.invite.groups]
}
