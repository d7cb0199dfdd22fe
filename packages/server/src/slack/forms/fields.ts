import type {
  Datepicker,
  DateTimepicker,
  ExternalSelect,
  InputBlock,
  MultiExternalSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  PlainTextInput,
  StaticSelect,
  UsersSelect,
} from '@slack/types'
import { Refusal } from '../../domain/refusal.ts'
import type { ActionId } from '../actions/ids.ts'
import type { MenuId } from '../menus/ids.ts'
import { OPTIONS_MAX } from '../menus/match.ts'
import { cut, LIMITS, optionOf, plain, tidy, type Choice } from '../views/kit/index.ts'

/** The `action_id` of a field that tells nobody when it changes: it is known by the id of its block. */
export const QUIET = 'value'

interface Field {
  /** The name of the field: what its handler finds it by, and what a sentence beside it is tied to. */
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Most fields may stay empty. */
  readonly required?: boolean
  /** Whose handler hears of every change. */
  readonly tells?: ActionId
}

interface TextField extends Field {
  /** What is there already: refused when it does not fit, because sending back a part would lose the rest. */
  readonly initial?: string | null
  /** What may be there: cut when it does not fit. */
  readonly suggested?: string
  readonly placeholder?: string
  readonly multiline?: boolean
  readonly max?: number
}

/** A field to type in. */
export function textInput(field: TextField): InputBlock {
  const { placeholder, multiline = false, max = LIMITS.typed } = field
  const most = Math.min(max, LIMITS.typed)
  const given = givenIn(field, most)
  const element: PlainTextInput = {
    type: 'plain_text_input',
    action_id: field.tells ?? QUIET,
    multiline,
    max_length: most,
    ...(given === '' ? {} : { initial_value: given }),
    ...(placeholder === undefined ? {} : { placeholder: plain(placeholder, LIMITS.placeholder) }),
    ...(field.tells
      ? { dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } }
      : {}),
  }
  return input(field, element)
}

function givenIn({ initial, suggested }: TextField, most: number): string {
  const there = tidy(initial ?? '')
  if (there.length > most) throw new Refusal('too-long-for-slack')
  return there || cut(tidy(suggested ?? ''), most)
}

interface Menu extends Field {
  readonly choices: readonly Choice[]
  /** Looked up while somebody types, where it holds more than Slack shows at once. */
  readonly menu?: MenuId
}

interface ChoiceField extends Menu {
  readonly chosen?: string | null
  readonly placeholder?: string
}

/** A field to choose one from a list; null when there is nothing to choose from. */
export function choiceInput(field: ChoiceField): InputBlock | null {
  const isLong = isLookedUp(field)
  const options = field.choices.slice(0, isLong ? undefined : OPTIONS_MAX).map(optionOf)
  if (options.length === 0) return null
  const initial = options.find(({ value }) => value === field.chosen)
  const common = {
    action_id: field.tells ?? QUIET,
    ...(initial ? { initial_option: initial } : {}),
    ...placeholderOf(field.placeholder),
  }
  const element: StaticSelect | ExternalSelect = isLong
    ? { type: 'external_select', min_query_length: 0, ...common }
    : { type: 'static_select', options, ...common }
  return input(field, element)
}

/** Slack asks for what fits what was typed, and finds the menu by its form and its field. */
function isLookedUp({ id, menu, choices }: Menu): boolean {
  if (menu === undefined) return false
  if (!menu.endsWith(`/${id}`)) throw new Error(`${menu} is no menu of the field ${id}`)
  return choices.length > OPTIONS_MAX
}

interface SeveralField extends Menu {
  readonly chosen?: readonly string[]
  readonly placeholder?: string
}

/** A field to choose several from a list; null when there is nothing to choose from. */
export function severalInput(field: SeveralField): InputBlock | null {
  const isLong = isLookedUp(field)
  const options = field.choices.slice(0, isLong ? undefined : OPTIONS_MAX).map(optionOf)
  if (options.length === 0) return null
  const initial = options.filter(({ value }) => field.chosen?.includes(value ?? ''))
  const common = {
    action_id: field.tells ?? QUIET,
    ...(initial.length === 0 ? {} : { initial_options: initial.slice(0, OPTIONS_MAX) }),
    ...placeholderOf(field.placeholder),
  }
  const element: MultiStaticSelect | MultiExternalSelect = isLong
    ? { type: 'multi_external_select', min_query_length: 0, ...common }
    : { type: 'multi_static_select', options, ...common }
  return input(field, element)
}

interface PersonField extends Field {
  /** Slack's id. */
  readonly chosen?: string | null
  readonly placeholder?: string
}

/** A field to choose somebody of the workspace. */
export function personInput(field: PersonField): InputBlock {
  const element: UsersSelect = {
    type: 'users_select',
    action_id: field.tells ?? QUIET,
    ...(field.chosen ? { initial_user: field.chosen } : {}),
    ...placeholderOf(field.placeholder),
  }
  return input(field, element)
}

/** A field to choose several people of the workspace. */
export function peopleInput(field: Field & { readonly placeholder?: string }): InputBlock {
  const element: MultiUsersSelect = {
    type: 'multi_users_select',
    action_id: field.tells ?? QUIET,
    ...placeholderOf(field.placeholder),
  }
  return input(field, element)
}

/** A field to choose a moment, in the time zone of whoever fills it in. */
export function momentInput(field: Field & { readonly chosen?: string | null }): InputBlock {
  const { chosen } = field
  const seconds = chosen ? Math.floor(Temporal.Instant.from(chosen).epochMilliseconds / 1000) : null
  const element: DateTimepicker = {
    type: 'datetimepicker',
    action_id: field.tells ?? QUIET,
    ...(seconds === null ? {} : { initial_date_time: seconds }),
  }
  return input(field, element)
}

/** A field to choose a day. */
export function dayInput(field: Field & { readonly chosen?: string | null }): InputBlock {
  const element: Datepicker = {
    type: 'datepicker',
    action_id: field.tells ?? QUIET,
    ...(field.chosen ? { initial_date: field.chosen } : {}),
  }
  return input(field, element)
}

function input(field: Field, element: InputBlock['element']): InputBlock {
  const { id, label, hint, required = false, tells } = field
  return {
    type: 'input',
    block_id: id,
    label: plain(required ? label : bare(label), LIMITS.label),
    element,
    ...(required ? {} : { optional: true }),
    ...(tells ? { dispatch_action: true } : {}),
    ...(hint === undefined || hint.trim() === '' ? {} : { hint: plain(hint, LIMITS.label) }),
  }
}

/** Slack writes “optional” beside such a field by itself: it need not stand there twice. */
function bare(label: string): string {
  return label.replace(/(?:（任意[^）]*）| \(optional[^)]*\)|, optional)$/, '')
}

function placeholderOf(text: string | undefined) {
  return text === undefined ? {} : { placeholder: plain(text, LIMITS.placeholder) }
}
