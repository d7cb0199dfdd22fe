import { elementsIn } from '../blocks/rules.ts'
import { isRecord } from '../blocks/shape.ts'
import type { Json } from '../core/state.ts'

/** What an element says of itself in `state.values` and in an action: the field, and how it begins. */
interface Answering {
  readonly field: string
  readonly initial: string
  readonly empty: unknown
}

/** Every element that holds an answer. Buttons and overflow menus hold none. */
const ANSWERING: Readonly<Record<string, Answering>> = {
  plain_text_input: { field: 'value', initial: 'initial_value', empty: null },
  email_text_input: { field: 'value', initial: 'initial_value', empty: null },
  url_text_input: { field: 'value', initial: 'initial_value', empty: null },
  number_input: { field: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  file_input: { field: 'files', initial: '', empty: [] },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
  checkboxes: { field: 'selected_options', initial: 'initial_options', empty: [] },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', empty: null },
  static_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  conversations_select: {
    field: 'selected_conversation',
    initial: 'initial_conversation',
    empty: null,
  },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    empty: [],
  },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
}

/** An element with the ids by which an app knows it. */
export interface Located {
  readonly blockId: string
  readonly actionId: string
  readonly block: Json
  readonly element: Json
}

/** The interactive elements of blocks in their order. */
export function locate(blocks: readonly Json[]): readonly Located[] {
  return blocks.flatMap((block) =>
    elementsIn({ value: block, pointer: '' }).flatMap(({ value: element }) => {
      const { action_id: actionId } = element
      if (typeof actionId !== 'string') return []
      return [{ blockId: String(block['block_id']), actionId, block, element }]
    }),
  )
}

/** The field in which an element's answer stands; none for what holds no answer. */
export function answerField(type: unknown): string | null {
  return answering(type)?.field ?? null
}

/** `state.values`: what was entered, and for the rest how it began. Blocks whose ids have changed begin anew. */
export function stateValues(blocks: readonly Json[], entered: Json): Json {
  const values: Record<string, Record<string, unknown>> = {}
  for (const { blockId, actionId, element } of locate(blocks)) {
    const kind = answering(element['type'])
    if (!kind) continue
    const block = isRecord(entered[blockId]) ? entered[blockId] : {}
    const value = isRecord(block[actionId]) ? block[actionId] : begun(element, kind)
    const same = value['type'] === element['type'] ? value : begun(element, kind)
    values[blockId] = { ...values[blockId], [actionId]: same }
  }
  return values
}

/** What was entered, with one more answer. */
export function withAnswer(entered: Json, at: Located, answer: unknown): Json {
  const field = answerField(at.element['type'])
  if (field === null) return entered
  const block = isRecord(entered[at.blockId]) ? entered[at.blockId] : {}
  const value = { type: at.element['type'], [field]: answer }
  return { ...entered, [at.blockId]: { ...(block as Json), [at.actionId]: value } }
}

function begun(element: Json, { field, initial, empty }: Answering): Json {
  return { type: element['type'], [field]: element[initial] ?? empty }
}

function answering(type: unknown): Answering | undefined {
  return typeof type === 'string' && Object.hasOwn(ANSWERING, type) ? ANSWERING[type] : undefined
}
