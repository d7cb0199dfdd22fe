import type { RefusalCode } from '@hikeshi/contract'
import type { Words } from '@hikeshi/contract/words/en'
import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import type { FieldValues } from '../actions/action.ts'
import { DONE, type Answer, type SlackCall } from '../call.ts'
import { cut } from '../views/kit/index.ts'
import type { Form, Sent } from './form.ts'
import { contextOf, type Context } from './modal.ts'

const SENTENCE_MAX = 300

/** Which field of a form a refusal is about; `rest` is there in every state of the form. */
export type Fields = { readonly rest: string } & Readonly<Partial<Record<RefusalCode, string>>>

/** Something is wrong with one field, said by the form itself. */
export class Beside extends Error {
  readonly field: string
  readonly sentence: string

  constructor(field: string, sentence: string) {
    super(sentence)
    this.field = field
    this.sentence = sentence
  }
}

/** A form as it was sent, with its fields at hand. */
export interface Filled {
  readonly context: Context
  /** What was typed or chosen in a field, without the space around it; empty for nothing. */
  readonly text: (name: string) => string
  readonly list: (name: string) => readonly string[]
  /** For inputs of our API that may be left out. */
  readonly maybe: <Name extends string>(name: Name) => Readonly<Partial<Record<Name, string>>>
  /** The moment in a field, in ISO 8601. */
  readonly at: (name: string) => string | null
  readonly values: FieldValues
}

/** A form whose refusals stand beside the field that they are about, and which closes when all went well. */
export function sends(
  fields: Fields,
  send: (call: SlackCall, filled: Filled) => Promise<Answer | void>,
): Form {
  return async (call, sent) => {
    try {
      return (await send(call, filledIn(sent))) ?? DONE
    } catch (error) {
      const errors = errorsOf(error, fields, sent.values, call.words)
      if (errors === null) throw error
      return { kind: 'errors', errors }
    }
  }
}

export function filledIn({ context, values }: Sent): Filled {
  const text = (name: string): string => {
    const value = values.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    context: contextOf(context),
    values,
    text,
    list: (name) => {
      const value = values.get(name)
      return Array.isArray(value) ? (value as readonly string[]) : []
    },
    maybe: <Name extends string>(name: Name) =>
      // Object literals with a computed name lose it.
      (text(name) === '' ? {} : { [name]: text(name) }) as Readonly<Partial<Record<Name, string>>>,
    at: (name) => {
      const seconds = Number(text(name))
      return seconds > 0 ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString() : null
    },
  }
}

/** Why it was refused and what to do, as one line. */
function sentenceOf(code: RefusalCode, words: Words): string {
  const { title, detail } = words.refusals[code]
  return words.slack.forms.sentences(title, detail)
}

function errorsOf(
  error: unknown,
  fields: Fields,
  values: FieldValues,
  words: Words,
): Readonly<Record<string, string>> | null {
  if (error instanceof Beside) return { [error.field]: error.sentence }
  if (error instanceof z.ZodError) {
    const name = String(error.issues[0]?.path[0] ?? '')
    return { [values.has(name) ? name : fields.rest]: words.slack.forms.wrong }
  }
  if (!(error instanceof Refusal)) return null
  return { [fields[error.code] ?? fields.rest]: cut(sentenceOf(error.code, words), SENTENCE_MAX) }
}

/** The person behind somebody of Slack who was chosen in a field. */
export async function personIn(
  { workspace, words }: SlackCall,
  field: string,
  slackUser: string,
): Promise<string> {
  const person = await workspace.personOf(slackUser)
  if (person === null) throw new Beside(field, words.slack.forms.notAMember)
  return person
}
