import type { KnownBlock } from '@slack/types'
import type { Living, Room } from '../../project/living.ts'
import { story } from './story.ts'

/** A room of the story. */
export function room(name: string, language: 'ja' | 'en' = 'ja'): Room {
  const found = story(language)[name]
  if (!found) throw new Error(`no room is called ${name}`)
  return found
}

function blocksOf(living: Living, shown: Room): readonly KnownBlock[] {
  return living.of(shown).flatMap(({ message }) => message.blocks)
}

/** All that a card says, as one text. */
export function says(living: Living, shown: Room): string {
  return textIn(blocksOf(living, shown))
}

function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.map((part) => textIn(part)).join('\n')
  if (typeof value !== 'object' || value === null) return ''
  return 'text' in value && typeof value.text === 'string'
    ? value.text
    : Object.values(value)
        .map((part) => textIn(part))
        .join('\n')
}

/** What can be pressed, with what it carries. */
export function presses(living: Living, shown: Room): readonly string[] {
  return pressesIn(blocksOf(living, shown))
}

function pressesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => pressesIn(part))
  if (typeof value !== 'object' || value === null) return []
  if (!('action_id' in value)) return Object.values(value).flatMap((part) => pressesIn(part))
  const carried = 'value' in value ? ` ${String(value.value)}` : ''
  return [`${String(value.action_id)}${carried}`]
}
