import type { EventType } from '../../events.ts'
import type { EventWords } from '../context.ts'

/** Sentences about to-dos. */
export const todoEvents: Pick<EventWords, Extract<EventType, `todo.${string}`>> = {
  'todo.created': ({ text }, { by }) => `${by} added a to-do: ${text.en}`,
  'todo.taken': ({ person }, { name }) => `${name(person)} took on a to-do`,
  'todo.asked': ({ person, reason, due }, { by, name, term }) => {
    const until = due === undefined ? '' : `, by ${term.time(due)}`
    const why = reason === undefined ? '' : `: ${reason}`
    return `${by} asked ${name(person)} to do a to-do${until}${why}`
  },
  'todo.accepted': ({ person }, { name }) => `${name(person)} accepted a to-do`,
  'todo.passed': ({ person }, { name }) => `${name(person)} passed a to-do on`,
  'todo.help_wanted': (_, { by }) => `${by} wants a hand with a to-do`,
  'todo.done': ({ automatic }, { by }) =>
    automatic ? 'A to-do was ticked automatically' : `${by} finished a to-do`,
  'todo.undone': (_, { by }) => `${by} put a to-do back on the list`,
  'todo.waived': ({ reason }, { by }) => `${by} marked a to-do as not needed: ${reason}`,
  'todo.not_required': ({ severity }, { term }) =>
    `A to-do is no longer required at ${term.severity(severity)}`,
  'todo.required_again': ({ severity }, { term }) =>
    `A to-do is required again at ${term.severity(severity)}`,
  'todo.repeated': ({ due }, { term }) => `A to-do is due again at ${term.time(due)}`,
  'todo.cadence_changed': ({ minutes }) =>
    minutes === null
      ? 'A to-do no longer comes again'
      : `A to-do now comes again every ${minutes} minutes`,
}
