import type { Complaint } from './complaints.ts'
import type { Configuration } from './configuration.ts'

type Path = Complaint['path']
type Named = readonly (readonly [name: string | null, path: Path])[]

/** Whatever one part names and the part that should have it does not. */
export function strayNames(configuration: Configuration): readonly Complaint[] {
  return [
    ...strayRoles(configuration),
    ...strayTypes(configuration),
    ...strayOverlays(configuration),
    ...strayGroups(configuration),
    ...strayAudiences(configuration),
  ]
}

function strayRoles({ roles, todoTemplates, audiences }: Configuration): readonly Complaint[] {
  const known = keysOf(roles)
  const named = todoTemplates.map(({ role }, index) => [role, [index, 'role']] as const)
  const speaking = audiences.map(({ speaker }, index) => [speaker, [index, 'speaker']] as const)
  return [
    ...stray({ part: 'todos', kind: 'role', known }, named),
    ...stray({ part: 'audiences', kind: 'role', known }, speaking),
  ]
}

function strayTypes({ types, owners }: Configuration): readonly Complaint[] {
  const named = owners.flatMap((row, index) => each(row.types, [index, 'types']))
  return stray({ part: 'owners', kind: 'type', known: keysOf(types) }, named)
}

function strayOverlays({ types, todoTemplates, noticeTexts }: Configuration) {
  const known = new Set(types.map(({ overlay }) => overlay))
  return [
    ...stray({ part: 'todos', kind: 'overlay', known }, overlaysIn(todoTemplates)),
    ...stray({ part: 'notices', kind: 'overlay', known }, overlaysIn(noticeTexts)),
  ]
}

const overlaysIn = (list: readonly { readonly overlay: string | null }[]): Named =>
  list.map(({ overlay }, index) => [overlay, [index, 'overlay']])

function strayGroups({ inviteGroups, severities, owners, types }: Configuration) {
  const known = keysOf(inviteGroups)
  const invited = severities.flatMap(({ invites }, index) =>
    invites.map(({ group }, at) => [group, [index, 'invites', at, 'group']] as const),
  )
  const hearing = owners.flatMap((row, index) => each(row.groups, [index, 'groups']))
  const called = types.flatMap(({ invite }, index) =>
    each(invite.groups, [index, 'invite', 'groups']),
  )
  return [
    ...stray({ part: 'severities', kind: 'group', known }, invited),
    ...stray({ part: 'owners', kind: 'group', known }, hearing),
    ...stray({ part: 'types', kind: 'group', known }, called),
  ]
}

function strayAudiences({ audiences, noticeTexts }: Configuration): readonly Complaint[] {
  const named = noticeTexts.flatMap((text, index) =>
    each(text.audiences ?? [], [index, 'audiences']),
  )
  return stray({ part: 'notices', kind: 'audience', known: keysOf(audiences) }, named)
}

const keysOf = (list: readonly { readonly key: string }[]): ReadonlySet<string | null> =>
  new Set(list.map(({ key }) => key))

const each = (names: readonly string[], path: Path): Named =>
  names.map((name, index) => [name, [...path, index]])

function stray(
  {
    part,
    kind,
    known,
  }: Pick<Complaint, 'part' | 'kind'> & { readonly known: ReadonlySet<string | null> },
  named: Named,
): readonly Complaint[] {
  return named.flatMap(([name, path]) =>
    name === null || known.has(name) ? [] : [{ part, kind, name, path }],
  )
}
