import type { DrillEvents } from '../../drills.ts'
import type { EventWords } from '../context.ts'

const ANSWERS: Readonly<Record<DrillEvents['drill.answered']['answer'], string>> = {
  commander: 'would like to command in a drill',
  player: 'takes part in a drill',
  observer: 'watches a drill',
  away: 'cannot come to a drill',
}

/** Drills, as they are planned and remembered. */
export const drillEvents: Pick<EventWords, keyof DrillEvents> = {
  'drill.scheduled': ({ title, startsAt }, { by, term }) =>
    `${by} planned the drill “${title}” (${term.time(startsAt)})`,
  'drill.changed': ({ title, startsAt }, { by, term }) => {
    const name = title === undefined ? 'a drill' : `the drill “${title}”`
    return startsAt === undefined
      ? `${by} changed ${name}`
      : `${by} moved ${name} (${term.time(startsAt)})`
  },
  'drill.answered': ({ person, answer }, { name }) => `${name(person)} ${ANSWERS[answer]}`,
  'drill.reminded': ({ days }, { by }) =>
    `${by} reminded people of a drill, ${days === 1 ? 'a day' : 'a week'} ahead`,
  'drill.continued': ({ startsAt }, { by, term }) =>
    `${by} planned the next drill of a series (${term.time(startsAt)})`,
  'drill.held': ({ commander, note }, { by, name }) => {
    const who = commander === null ? '' : `; ${name(commander)} commanded`
    return `${by} recorded that a drill was held${who}${note === null ? '' : `: ${note}`}`
  },
  'drill.aborted': ({ reason }, { by }) => `${by} called off a drill: ${reason}`,
}
