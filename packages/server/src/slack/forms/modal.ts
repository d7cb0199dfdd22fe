import type { InputBlock, KnownBlock, ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { fittingIn, plain, context as smallPrint } from '../views/kit/index.ts'
import { QUIET } from './fields.ts'
import type { FormId } from './ids.ts'

const METADATA_MAX = 3000
const BLOCKS_MAX = 100
/** A view weighs at most 250 kB; text alone never comes near. */
const TEXT_MAX = 60_000
/** Of the title and of both buttons. */
const TITLE_MAX = 24

/** What a form carries with it: ids and versions, seldom more. */
export type Context = Readonly<Record<string, string>>

interface FormSpec {
  readonly id: FormId
  readonly title: string
  /** Left out: there is nothing to send. */
  readonly submit?: string
  readonly context: Context
  /** What is not there leaves no gap. */
  readonly blocks: readonly (KnownBlock | null)[]
}

/** A form with its context, in the words of whoever opened it. What does not fit is left to the web. */
export function formOf({ words }: SlackCall, spec: FormSpec): ModalView {
  const { cancel, close } = words.screens.common
  const blocks = spec.blocks.filter((block) => block !== null)
  const metadata = JSON.stringify(spec.context)
  if (metadata.length > METADATA_MAX) throw new Error(`too much for a form to carry: ${spec.id}`)
  const fitting = fittingIn(blocks, BLOCKS_MAX - 1, TEXT_MAX)
  return {
    type: 'modal',
    callback_id: spec.id,
    title: plain(spec.title, TITLE_MAX),
    close: plain(spec.submit === undefined ? close : cancel, TITLE_MAX),
    ...(spec.submit === undefined ? {} : { submit: plain(spec.submit, TITLE_MAX) }),
    private_metadata: metadata,
    blocks:
      fitting === blocks.length
        ? blocks
        : [...blocks.slice(0, fitting), ...smallPrint(words.slack.forms.restOnTheWeb)],
  }
}

/**
 * The fields of a form under ids of their own. Slack goes by these, and would show in the next form of a list what was
 * typed into the one before: a section of the report would begin with the words of another.
 */
function anew(view: ModalView, mark: string): ModalView {
  const blocks = view.blocks.map((block) =>
    isQuiet(block)
      ? { ...block, element: { ...block.element, action_id: `${QUIET}.${mark}` } }
      : block,
  )
  return { ...view, blocks }
}

/** A form that leads back to this list of this incident. `drawn`: what its fields are known by. */
export function leadingTo(view: ModalView, { back = '', of = '', drawn = '' }: Context): ModalView {
  const context = { ...contextOf(view.private_metadata ?? ''), back, of, drawn }
  return anew({ ...view, private_metadata: JSON.stringify(context) }, drawn)
}

function isQuiet(block: ModalView['blocks'][number]): block is InputBlock {
  return block.type === 'input' && 'element' in block && block.element.action_id === QUIET
}

/** What a form carried; empty for one that we did not write. */
export function contextOf(text: string): Context {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Context) : {}
  } catch {
    return {}
  }
}
