import { isRecord } from '../blocks/shape.ts'
import type { Json, State } from '../core/state.ts'
import type { Aim } from '../human/index.ts'
import { data } from './html.ts'

/** What surrounds an element that is drawn: whose screen, where on it, and what was entered there. */
export interface Surroundings {
  readonly state: State
  readonly userId: string
  readonly aim: Aim
  readonly values: Json
}

/** An element that is drawn, with what was answered. */
export interface Drawn {
  readonly near: Surroundings
  readonly element: Json
  readonly blockId: string
  readonly answer: unknown
  /** What it is called: its label, or where it has none, the id by which the app knows it. */
  readonly name: string
}

/** Where an answer goes. */
export function which({ near, element, blockId }: Drawn): string {
  return data([near.aim, { block: blockId, action: element['action_id'] }])
}

/** What stands in a field before anything else does. */
export function placeholder(element: Json): string {
  return textIn(element['placeholder'])
}

/** What an app wants asked before, as data for the page; nothing where it asks nothing. */
export function question({ confirm }: Json): string {
  if (!isRecord(confirm)) return ''
  const [title, text, yes, no] = ['title', 'text', 'confirm', 'deny'].map((part) =>
    textIn(confirm[part]),
  )
  return data({ title, text, yes, no, danger: confirm['style'] === 'danger' })
}

/** The words of a text object. */
export function textIn(text: unknown): string {
  return isRecord(text) && typeof text['text'] === 'string' ? text['text'] : ''
}
