import { isRecord } from '../blocks/shape.ts'
import type { State } from '../core/state.ts'
import { emojiOf } from './emoji.ts'
import { html, Html } from './html.ts'

const TOKENS =
  /(?<code>```[\s\S]+?```|`[^`\n]+`)|<(?<mark>[^<>]+)>|:(?<emoji>[a-z0-9_+'-]+)(?:::skin-tone-\d)?:|(?<![\p{L}\p{N}])(?<style>[*_~])(?=\S)(?<inner>[^\n]+?)(?<=\S)\k<style>(?![\p{L}\p{N}])/gu

const TAGS: Readonly<Record<string, string>> = { '*': 'b', _: 'i', '~': 's' }

/** Slack's own marks as markup: bold, italic, struck, code, quotes, links, mentions, emoji. */
export function mrkdwn(state: State, text: string): Html {
  const lines = text.split('\n')
  const quoted = lines.map((line) =>
    /^(&gt;|>) ?/.test(line) ? html`<q>${marks(state, line.replace(/^(&gt;|>) ?/, ''))}</q>` : null,
  )
  return quoted.some(Boolean)
    ? html`${lines.map((line, at) => [quoted[at] ?? marks(state, line), at < lines.length - 1 && !quoted[at] && new Html('<br>')])}`
    : breaks(marks(state, text))
}

/** What a text says, without links in it. */
export function spoken(state: State, text: string): Html {
  return new Html(mrkdwn(state, text).text.replaceAll(/<[^>]*>/g, ' '))
}

/** A text as whoever wrote it typed it, to be changed by them: no marks of Slack's in it. */
export function asTyped(state: State, text: string): string {
  const typed = text.replaceAll(/<([^<>]+)>/g, (all, mark: string) => typedMark(state, mark) ?? all)
  return unescaped(typed)
}

function typedMark({ users, channels }: State, mark: string): string | null {
  const [target = '', label = null] = mark.split('|')
  const id = target.slice(1)
  const named = { '@': users[id]?.displayName, '#': channels[id]?.name }[target.charAt(0)]
  if (named !== undefined) return `${target.charAt(0)}${named}`
  if (/^!(?:here|channel|everyone)$/.test(target)) return `@${id}`
  return label === null ? target : null
}

/** A text object. */
export function textHtml(state: State, text: unknown): Html | null {
  if (!isRecord(text)) return null
  const own = typeof text['text'] === 'string' ? text['text'] : ''
  return text['type'] === 'mrkdwn' ? mrkdwn(state, own) : plain(own)
}

/** Plain text: only emoji are more than they seem. */
function plain(text: string): Html {
  const parts = text.split(/:([a-z0-9_+'-]+):/)
  return breaks(
    html`${parts.map((part, at) => (at % 2 === 1 ? (emojiOf(part) ?? `:${part}:`) : part))}`,
  )
}

function marks(state: State, text: string): Html {
  const parts: Html[] = []
  let from = 0
  for (const found of text.matchAll(TOKENS)) {
    parts.push(html`${unescaped(text.slice(from, found.index))}`, token(state, found))
    from = found.index + found[0].length
  }
  parts.push(html`${unescaped(text.slice(from))}`)
  return html`${parts}`
}

function token(state: State, found: RegExpMatchArray): Html {
  const { code, mark, emoji, style, inner } = found.groups ?? {}
  if (code !== undefined) {
    const bare = unescaped(code.replaceAll(/^`+|`+$/g, ''))
    return code.startsWith('```') ? html`<pre>${bare.trim()}</pre>` : html`<code>${bare}</code>`
  }
  if (mark !== undefined) return mention(state, mark)
  if (emoji !== undefined) return html`${emojiOf(emoji) ?? `:${emoji}:`}`
  const tag = new Html(TAGS[style ?? ''] ?? 'span')
  return html`<${tag}>${marks(state, inner ?? '')}</${tag}>`
}

/** A mention or a link in Slack's spelling. */
export function mention(state: State, mark: string): Html {
  const [target = '', label = null] = mark.split('|')
  const known = MENTIONS.find(([sign]) => target.startsWith(sign))
  if (!known) return link(target, label)
  const [sign, name] = known
  return name(state, target.slice(sign.length), label)
}

type Mention = (state: State, id: string, label: string | null) => Html

const MENTIONS: readonly (readonly [string, Mention])[] = [
  ['@', (state, id, label) => called(`@${state.users[id]?.displayName ?? label ?? id}`)],
  ['#', channelLink],
  ['!subteam^', (state, id, label) => called(`@${state.userGroups[id]?.handle ?? label ?? id}`)],
  ['!date^', moment],
  ['!', (_state, id) => called(`@${id}`)],
]

/** A moment, which the page writes out for its reader; without it, what the app wrote instead. */
function moment(_state: State, id: string, label: string | null): Html {
  const [seconds = '', format = ''] = id.split('^')
  return html`<time data-at="${seconds}" data-format="${format}">${label ?? id}</time>`
}

function called(name: string): Html {
  return html`<span class="mention">${name}</span>`
}

function channelLink(state: State, id: string, label: string | null): Html {
  const name = state.channels[id]?.name ?? label ?? id
  return html`<a class="mention" href="#channel=${id}">#${name}</a>`
}

function link(target: string, label: string | null): Html {
  const address = unescaped(target)
  const text = unescaped(label ?? target)
  return /^(https?|mailto):/.test(address)
    ? html`<a href="${address}" target="_blank" rel="noreferrer">${text}</a>`
    : html`${text}`
}

function breaks({ text }: Html): Html {
  return new Html(
    text
      .split(/(<pre>[\s\S]*?<\/pre>)/)
      .map((part, at) => (at % 2 === 1 ? part : part.replaceAll('\n', '<br>')))
      .join(''),
  )
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
