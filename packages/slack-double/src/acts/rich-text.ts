import type { Json } from '../core/state.ts'

const TOKEN = /<([^<>]+)>|:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/g

/** A text with Slack's marks as the section of rich text that Slack makes of it. */
export function richText(text: string): Json {
  const elements: Json[] = []
  let from = 0
  for (const found of text.matchAll(TOKEN)) {
    pushText(elements, text.slice(from, found.index))
    elements.push(elementOf(found[1], found[2] ?? ''))
    from = found.index + found[0].length
  }
  pushText(elements, text.slice(from))
  return { type: 'rich_text_section', elements }
}

function pushText(elements: Json[], text: string): void {
  if (text !== '') elements.push({ type: 'text', text: unescaped(text) })
}

function elementOf(mark: string | undefined, emoji: string): Json {
  if (mark === undefined) return { type: 'emoji', name: emoji }
  const [target = '', label] = mark.split('|')
  const rest = target.slice(1)
  if (target.startsWith('@')) return { type: 'user', user_id: rest }
  if (target.startsWith('#')) return { type: 'channel', channel_id: rest }
  if (target.startsWith('!subteam^')) {
    return { type: 'usergroup', usergroup_id: target.slice('!subteam^'.length) }
  }
  if (target.startsWith('!')) return { type: 'broadcast', range: rest }
  return { type: 'link', url: unescaped(target), ...(label ? { text: unescaped(label) } : {}) }
}

/** What a person typed, from what Slack stores. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** What Slack stores, from what a person typed: only the three signs that its marks are made of. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
