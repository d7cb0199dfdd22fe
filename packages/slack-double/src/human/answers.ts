import { refuse } from '../acts/find.ts'
import { isRecord } from '../blocks/shape.ts'
import type { Json } from '../core/state.ts'

/** What someone chooses or types: a text, the value of an option, a date, an id, an option of an external menu, or several. */
export type Choice = string | number | null | Json | readonly (string | Json)[]

/** The answer of an element as Slack keeps it: options in full, ids and texts as they are. */
export function answerFor(element: Json, choice: Choice): unknown {
  const type = String(element['type'])
  if (choice === null) return null
  if (/^(static_select|radio_buttons|overflow|external_select)$/.test(type)) {
    return optionIn(element, choice)
  }
  if (/^(checkboxes|multi_static_select|multi_external_select)$/.test(type)) {
    return several(choice).map((one) => optionIn(element, one))
  }
  if (type.startsWith('multi_')) return several(choice)
  if (type === 'rich_text_input' && typeof choice === 'string') return richValue(choice)
  return choice
}

function several(choice: Choice): readonly (string | Json)[] {
  if (Array.isArray(choice)) return choice as readonly (string | Json)[]
  return typeof choice === 'string' || isRecord(choice) ? [choice] : []
}

/** The option with that value, or, of an external menu, the option that the app offered. */
function optionIn(element: Json, choice: unknown): Json {
  if (isRecord(choice)) return choice
  const { options, option_groups: groups } = element
  const own: readonly unknown[] = Array.isArray(options) ? options : []
  const grouped = (Array.isArray(groups) ? groups : []).flatMap((group: unknown) =>
    isRecord(group) && Array.isArray(group['options']) ? (group['options'] as unknown[]) : [],
  )
  const found = [...own, ...grouped].find((one) => isRecord(one) && one['value'] === choice)
  return isRecord(found) ? found : refuse('no_such_option')
}

function richValue(text: string): Json {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] }
  return { type: 'rich_text', elements: [section] }
}
