import type { ModalView } from '@slack/types'
import type { Answer, SlackCall } from '../call.ts'
import { DONE } from '../call.ts'
import { privately } from '../forms/answers.ts'
import { Beside } from '../forms/sending.ts'
import type { Verb, VerbId } from './verb.ts'
import { namedIn, numberIn, textOf } from './words-of.ts'

export type Outcome = ModalView | Answer | string | null | undefined | void

/** What was typed behind a verb. */
export interface Typed {
  readonly incident: string
  /** Without the names of people, and without the number of the incident. */
  readonly text: string
  /** Slack’s ids of all who are named. */
  readonly named: readonly string[]
}

/** A verb about an incident: that of the channel, or the one whose number is typed first. */
export function about(
  id: VerbId,
  names: readonly string[],
  run: (call: SlackCall, typed: Typed) => Promise<Outcome> | Outcome,
): Verb {
  const one = verb(id, names, async (call, rest) => {
    const { number, rest: without } = numberIn(rest)
    const incident = number === null ? call.incident : await idOf(call, number)
    if (incident === null) return call.words.slack.commands.noIncident(names[0] ?? '')
    return run(call, { incident, text: textOf(without), named: namedIn(without) })
  })
  return { ...one, ofIncident: true }
}

/** A verb: what it comes back with is a form, a sentence that only they see, or nothing. */
export function verb(
  id: VerbId,
  names: readonly string[],
  run: (call: SlackCall, rest: string) => Promise<Outcome> | Outcome,
): Verb {
  return {
    id,
    names,
    ofIncident: false,
    help: ({ slack }) => slack.commands.verbs[id],
    run: async (call, rest) => {
      try {
        return answerOf(await run(call, rest))
      } catch (error) {
        if (error instanceof Beside) return privately(error.sentence)
        throw error
      }
    },
  }
}

function answerOf(outcome: Outcome): Answer {
  if (outcome === null || outcome === undefined) return DONE
  if (typeof outcome === 'string') return privately(outcome)
  return 'kind' in outcome ? outcome : { kind: 'form', view: outcome }
}

async function idOf({ api }: SlackCall, number: string): Promise<string> {
  return (await api.incidents.get({ incident: number })).id
}

/** The one person who is named, as they are here; null when nobody is. */
export async function personNamed(
  { workspace, words }: SlackCall,
  named: readonly string[],
): Promise<string | null> {
  const [first] = named
  if (first === undefined) return null
  const person = await workspace.personOf(first)
  if (person === null) throw new Beside('', words.slack.forms.notAMember)
  return person
}

/** All who are named. */
export async function peopleNamed(
  call: SlackCall,
  named: readonly string[],
): Promise<readonly string[]> {
  const people: string[] = []
  for (const one of named) {
    const person = await personNamed(call, [one])
    if (person !== null) people.push(person)
  }
  return people
}
