import type { Language, MemberRole, Person as PersonView } from '@hikeshi/contract'
import { isAdmin, nameOf } from './actor.ts'
import type { Context } from './context.ts'
import type { EventOf, Recorded } from './event.ts'
import type { Answer } from './incident/guards.ts'
import { demand } from './refusal.ts'

/** Somebody of the organisation. Name and address live outside the log, so that they can be erased. */
export interface Person {
  readonly id: string
  readonly role: MemberRole
  readonly active: boolean
  readonly language: Language
  readonly joinedAt: string
}

export type PersonEvent = EventOf<
  | 'person.joined'
  | 'person.role_changed'
  | 'person.language_chosen'
  | 'person.deactivated'
  | 'person.reactivated'
>

/** `owners`: how many active owners there are. */
export type PersonContext = Context<{ readonly owners: number }>

/** Somebody joins, by an invitation or as the first person. */
export function joinOrganisation(
  person: Person | null,
  data: EventOf<'person.joined'>['data'],
): readonly PersonEvent[] {
  return person === null ? [{ type: 'person.joined', data }] : []
}

/** Admins look after members, owners after everybody. The last owner stays. */
function guardManage(person: Person, { by, facts }: PersonContext): Answer {
  if (!isAdmin(by)) return 'not-allowed'
  if (person.role !== 'owner') return null
  const isLast = person.active && facts.owners <= 1
  return mustOwn(by) ?? (isLast ? 'last-owner' : null)
}

function mustOwn(by: PersonContext['by']): Answer {
  return by !== 'system' && by.memberRole === 'owner' ? null : 'not-allowed'
}

export function changeRole(
  person: Person,
  { role: to }: { readonly role: MemberRole },
  context: PersonContext,
): readonly PersonEvent[] {
  if (person.role === to) return []
  demand(guardManage(person, context))
  demand(to === 'owner' ? mustOwn(context.by) : null)
  return [{ type: 'person.role_changed', data: { from: person.role, to } }]
}

export function deactivate(person: Person, context: PersonContext): readonly PersonEvent[] {
  if (!person.active) return []
  demand(guardManage(person, context))
  return [{ type: 'person.deactivated', data: {} }]
}

export function reactivate(person: Person, context: PersonContext): readonly PersonEvent[] {
  if (person.active) return []
  demand(guardManage(person, context))
  return [{ type: 'person.reactivated', data: {} }]
}

/** Everybody chooses their own. */
export function chooseLanguage(
  person: Person,
  { language }: { readonly language: Language },
  { by }: Pick<PersonContext, 'by'>,
): readonly PersonEvent[] {
  demand(nameOf(by) === person.id ? null : 'not-allowed')
  if (person.language === language) return []
  return [{ type: 'person.language_chosen', data: { language } }]
}

export function canPerson(person: Person, context: PersonContext): PersonView['can'] {
  const may = guardManage(person, context) === null
  return { changeRole: may, deactivate: may && person.active }
}

/** The person after `event`. */
export function evolvePerson(state: Person | null, event: Recorded<PersonEvent>): Person {
  if (event.type === 'person.joined') {
    const { role, language } = event.data
    return { id: event.stream, role, language, active: true, joinedAt: event.at }
  }
  if (state === null) throw new Error(`${event.type} recorded before person.joined`)
  switch (event.type) {
    case 'person.role_changed':
      return { ...state, role: event.data.to }
    case 'person.language_chosen':
      return { ...state, language: event.data.language }
    case 'person.deactivated':
      return { ...state, active: false }
    case 'person.reactivated':
      return { ...state, active: true }
  }
}
