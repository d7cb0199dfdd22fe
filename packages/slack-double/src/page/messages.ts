import type { Channel, Ephemeral, Json, Message, State } from '../core/state.ts'
import { blocksIn } from '../interactivity/payload-parts.ts'
import { stateValues } from '../views/values.ts'
import { blocksHtml } from './blocks.ts'
import { emojiOf, OFFERED } from './emoji.ts'
import { data, html, type Html } from './html.ts'
import { asTyped, mrkdwn } from './text.ts'

/** Whose screen, and which channel on it. */
export interface Viewing {
  readonly state: State
  readonly userId: string
  readonly channel: Channel
  /** The thread whose replies are shown; null for the channel itself. */
  readonly thread: string | null
}

/** The messages of a channel, or of a thread in it, with those for this person alone. */
export function messagesHtml(viewing: Viewing): Html {
  const { state, userId, channel, thread } = viewing
  const all = (state.messages[channel.id] ?? []).filter(({ ts, threadTs, isBroadcast }) =>
    thread === null ? threadTs === null || isBroadcast : ts === thread || threadTs === thread,
  )
  const own = (state.ephemerals[channel.id] ?? []).filter(
    ({ to, threadTs }) => to === userId && threadTs === thread,
  )
  const shown = [
    ...all.map((message) => ({ ts: message.ts, drawn: messageHtml(viewing, message) })),
    ...own.map((message) => ({ ts: message.ts, drawn: ephemeralHtml(viewing, message) })),
  ].toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
  return html`${shown.map(({ drawn }) => drawn)}`
}

function messageHtml(viewing: Viewing, message: Message): Html {
  const { state, channel, userId, thread } = viewing
  const at = data([{ channel: channel.id, ts: message.ts }])
  const pinned = (state.pins[channel.id] ?? []).some(({ ts }) => ts === message.ts)
  const quiet = message.subtype !== null && /^channel_|^group_|tombstone/.test(message.subtype)
  return html`<article class="message ${quiet ? 'quiet' : ''}" tabindex="0" data-ts="${message.ts}">
    ${headHtml(state, message, pinned)} ${bodyHtml(viewing, message)}
    ${reactionsHtml(message, userId, at)} ${thread === null ? repliesHtml(state, message) : null}
    ${quiet ? null : toolsHtml(viewing, message, pinned)}
  </article>`
}

function headHtml(state: State, message: Message, pinned: boolean): Html {
  return html`<header>
    <b>${authorOf(state, message)}</b>
    ${message.botId === null ? null : html`<span class="app">APP</span>`}
    <time>${clockOf(message.ts)}</time>
    ${message.edited ? html`<small>(edited)</small>` : null}
    ${pinned ? html`<span title="pinned">📌</span>` : null}
    ${message.isBroadcast ? html`<small>replied to a thread</small>` : null}
  </header>`
}

function bodyHtml(viewing: Viewing, message: Message | Ephemeral): Html {
  const { state, userId, channel } = viewing
  const { ts, blocks, text } = message
  const all = blocksIn(message).flatMap((part) => part.blocks)
  const values = stateValues(all, state.entered[`${channel.id}:${ts}:${userId}`] ?? {})
  const near = { state, userId, aim: { channel: channel.id, ts }, values }
  const attached = message.attachments.map(
    (one) =>
      html`<div class="attachment">
        ${blocksHtml(near, (one['blocks'] ?? []) as readonly Json[])}
        ${typeof one['text'] === 'string' ? mrkdwn(state, one['text']) : null}
      </div>`,
  )
  const files = 'files' in message ? message.files : []
  const isTyped = blocks.length === 0 || ('clientMsgId' in message && message.clientMsgId !== null)
  return html`${isTyped ? html`<div class="text">${mrkdwn(state, text)}</div>` : blocksHtml(near, blocks)}
  ${attached} ${files.map((id) => html`<div class="file">📎 ${state.files[id]?.title ?? id}</div>`)}`
}

function ephemeralHtml(viewing: Viewing, message: Ephemeral): Html {
  const { state, channel } = viewing
  const at = data([{ channel: channel.id, ts: message.ts }])
  return html`<article class="message ephemeral" data-ts="${message.ts}">
    <header>
      <small>👁 Only visible to you</small>
      <b>${state.apps[message.appId]?.name}</b>
      <span class="app">APP</span>
      <time>${clockOf(message.ts)}</time>
    </header>
    ${bodyHtml(viewing, message)}
    <footer>
      <button type="button" data-do="dismiss" data-with="${at}">Dismiss message</button>
    </footer>
  </article>`
}

function reactionsHtml(message: Message, userId: string, at: string): Html | null {
  if (message.reactions.length === 0) return null
  const target = JSON.parse(at) as readonly unknown[]
  return html`<div class="reactions">
    ${message.reactions.map(({ name, users }) => {
      const mine = users.includes(userId)
      return html`<button
        type="button"
        class="${mine ? 'mine' : ''}"
        data-do="${mine ? 'unreact' : 'react'}"
        data-with="${data([...target, name])}"
        title=":${name}:"
      >
        ${emojiOf(name) ?? `:${name}:`} ${users.length}
      </button>`
    })}
  </div>`
}

function repliesHtml(state: State, { channelId, ts }: Message): Html | null {
  const replies = (state.messages[channelId] ?? []).filter(({ threadTs }) => threadTs === ts)
  return replies.length === 0
    ? null
    : html`<button type="button" class="replies" data-thread="${ts}">
        ${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}
      </button>`
}

function toolsHtml(viewing: Viewing, message: Message, pinned: boolean): Html {
  const { state, userId, thread } = viewing
  const at = data([{ channel: message.channelId, ts: message.ts }])
  const target = JSON.parse(at) as readonly unknown[]
  const own = message.userId === userId
  const shortcuts = Object.values(state.apps).flatMap((app) =>
    app.shortcuts.filter(({ type }) => type === 'message'),
  )
  return html`<footer>
    ${OFFERED.map((name) => html`<button type="button" data-do="react" data-with="${data([...target, name])}" title=":${name}:">${emojiOf(name)}</button>`)}
    <button type="button" data-pick="${at}" title="another emoji">☺+</button>
    ${thread === null ? html`<button type="button" data-thread="${message.ts}">reply</button>` : null}
    <details>
      <summary aria-label="more">⋯</summary>
      <div class="menu">
        ${shortcuts.map(({ name, callbackId }) => html`<button type="button" data-do="messageShortcut" data-with="${data([...target, callbackId])}">⚡ ${name}</button>`)}
        <button type="button" data-do="${pinned ? 'unpin' : 'pin'}" data-with="${at}">
          ${pinned ? 'unpin' : 'pin'}
        </button>
        ${own ? html`<button type="button" data-ask="edit" data-with="${at}" data-question="Edit message" data-lines="yes" data-default="${asTyped(state, message.text)}">edit</button>` : null}
        ${own ? html`<button type="button" data-do="erase" data-with="${at}" data-confirm="Delete this message?">delete</button>` : null}
      </div>
    </details>
  </footer>`
}

function authorOf(state: State, { username, userId, botId }: Message): string {
  if (username !== null) return username
  const user = userId === null ? undefined : state.users[userId]
  return user?.displayName ?? botId ?? userId ?? '?'
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: 'Asia/Tokyo' })

/** The time of day of a message, as the double's clock had it. */
export function clockOf(ts: string): string {
  return CLOCK.format(Number(ts) * 1000)
}
