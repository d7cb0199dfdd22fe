import type {
  ActionsBlock,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  SectionBlock,
} from '@slack/types'
import type { SlackMessage } from '../../call.ts'
import { plain, type Element } from './elements.ts'
import { bare, cutMarkup, link, markupOf, type Markup } from './markup.ts'
import { LIMITS, oneLine, sayable } from './plain.ts'

type Said = string | Markup

/** A paragraph, with a button or a menu beside it. */
export function section(text: Said, accessory: Element | null = null): SectionBlock {
  return {
    type: 'section',
    text: mrkdwn(text, LIMITS.section),
    ...(accessory ? { accessory } : {}),
  }
}

/** Facts in two columns, ten in each block. None: nothing stands there. */
export function fields(facts: readonly Said[]): readonly SectionBlock[] {
  return groups(facts, 10).map((group) => ({
    type: 'section',
    fields: group.map((fact) => mrkdwn(fact, LIMITS.field)),
  }))
}

/** A headline. It has no markup. */
export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text, LIMITS.header) }
}

/** Small print. None of it: nothing stands there. */
export function context(...lines: readonly (Said | null)[]): readonly ContextBlock[] {
  const said = lines.filter((line) => line !== null)
  return groups(said, 10).map((group) => ({
    type: 'context',
    elements: group.map((line) => mrkdwn(line, LIMITS.context)),
  }))
}

/** A line between two parts. */
export function divider(): DividerBlock {
  return { type: 'divider' }
}

/** Buttons and menus in a row. What would stand twice in one row begins another: Slack tells them apart by their id alone. */
export function actions(...elements: readonly (Element | null)[]): readonly ActionsBlock[] {
  const rows: Element[][] = []
  for (const element of elements) {
    if (!element) continue
    const row = rows.find(
      (others) =>
        others.length < 25 && others.every(({ action_id: id }) => id !== element.action_id),
    )
    if (row) row.push(element)
    else rows.push([element])
  }
  return rows.map((row) => ({ type: 'actions', elements: row }))
}

/** A text in Slack's markup. Slack makes nothing of it that we did not. */
function mrkdwn(text: Said, max: number): MrkdwnElement {
  const { text: safe } = cutMarkup(markupOf(text), max)
  return { type: 'mrkdwn', text: sayable(safe), verbatim: true }
}

const BLOCKS_OF_A_MESSAGE = 50
/** Slack is known to refuse a message from 13,200 characters on, in all its blocks together. */
const TEXT_OF_A_MESSAGE = 12_000

interface Whole {
  /** For notifications, and for whoever reads by ear. */
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  /** Where all of it stands, should it not fit here. */
  readonly rest: { readonly address: string; readonly name: string }
}

/** A message that Slack takes, however much there is to say: what does not fit is a link. */
export function message({ text, blocks, rest }: Whole): SlackMessage {
  const fitting = fittingIn(blocks, BLOCKS_OF_A_MESSAGE, TEXT_OF_A_MESSAGE)
  return {
    text: fallback(text),
    blocks:
      fitting === blocks.length
        ? blocks
        : [
            ...blocks.slice(0, Math.min(fitting, BLOCKS_OF_A_MESSAGE - 1)),
            ...context(link(rest.address, rest.name)),
          ],
  }
}

/** A short message without blocks of its own: one paragraph. */
export function paragraph(text: Markup, spoken: string): SlackMessage {
  return { text: fallback(spoken), blocks: [section(text)] }
}

/** How many of the blocks fit. */
export function fittingIn(blocks: readonly KnownBlock[], most: number, text: number): number {
  let sum = 0
  const at = blocks.findIndex((block, index) => {
    sum += textOf(block)
    return index >= most || sum > text
  })
  return at === -1 ? blocks.length : at
}

function fallback(text: string): string {
  return sayable(cutMarkup(bare(oneLine(text)), LIMITS.fallback).text)
}

function textOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + textOf(part), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, part]) =>
      sum + (name === 'text' && typeof part === 'string' ? part.length : textOf(part)),
    0,
  )
}

function groups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_none, at) => items.slice(at * size, (at + 1) * size))
}
