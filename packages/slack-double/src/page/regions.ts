import type { Double } from '../core/double.ts'
import type { Bookmark, Channel, Json, State, User } from '../core/state.ts'
import { appsOf } from '../human/start.ts'
import { homeOf, stackOf } from '../views/rows.ts'
import { blocksOf } from '../views/shown.ts'
import { stateValues } from '../views/values.ts'
import { blocksHtml } from './blocks.ts'
import { textHtml } from './elements.ts'
import { data, html, type Html } from './html.ts'
import { messagesHtml } from './messages.ts'
import { railHtml } from './rail.ts'
import { plain } from './text.ts'

/** Whose screen is drawn, and what they have open. */
export interface Looking {
  readonly user: string
  readonly channel: string | null
  readonly thread: string | null
  readonly home: string | null
}

/** The page around everything; its parts come later, each by itself. */
export function pageOf(state: State): string {
  const first = Object.values(state.users).find(({ bot, deleted }) => bot === null && !deleted)
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Slack double</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/_human/page.css" />
        <script type="module" src="/_human/page.js"></script>
      </head>
      <body data-first="${first?.id ?? ''}">
        <nav id="rail" aria-label="channels"></nav>
        <main>
          <div id="top"></div>
          <div id="messages" role="log" aria-label="messages" tabindex="0"></div>
          <form id="composer" data-thread="no">
            <textarea
              name="text"
              rows="1"
              aria-label="message"
              placeholder="Message, or /command — Enter sends"
            ></textarea>
            <button class="button primary">Send</button>
          </form>
        </main>
        <aside id="thread" aria-label="thread"></aside>
        <dialog id="modal" aria-label="modal"></dialog>
        <div id="toast" role="status"></div>
      </body>
    </html>`.text
}

/** The parts of the page for one person, each to be put in where it has changed. */
export function regionsOf({ state }: Double, looking: Looking): Json {
  const me = state.users[looking.user]
  if (!me) return { rail: 'Nobody of that id.' }
  const channel = channelOf(state, me, looking.channel)
  const drawn =
    looking.home === null
      ? channelRegions(state, me, channel, looking.thread)
      : homeRegions(state, me, looking.home)
  const parts: Readonly<Record<string, Html | null>> = { ...drawn, modal: modalHtml(state, me) }
  const texts = Object.entries(parts).map(([name, part]) => [name, part?.text ?? ''] as const)
  const channelId = channel?.id ?? null
  const top = stackOf(state, me.id).at(-1)
  return {
    ...Object.fromEntries(texts),
    /** A modal is drawn anew when the app changes it, not while someone fills it in. */
    modalKey: top ? `${top.id} ${top.hash}` : '',
    channel: channelId,
    isHome: looking.home !== null,
  }
}

function channelRegions(state: State, me: User, channel: Channel | null, thread: string | null) {
  const rail = railHtml(state, me, { channel: channel?.id ?? null, home: null })
  if (!channel) return { rail }
  return {
    rail,
    top: topHtml(me, channel, bookmarksOf(state, channel)),
    messages: messagesHtml({ state, userId: me.id, channel, thread: null }),
    thread: thread === null ? null : threadHtml(state, me, channel, thread),
  }
}

function homeRegions(state: State, me: User, home: string) {
  return {
    rail: railHtml(state, me, { channel: null, home }),
    top: html`<h2>🏠 ${state.apps[home]?.name}</h2>`,
    messages: homeHtml(state, me, home),
    thread: null,
  }
}

function channelOf(state: State, me: User, given: string | null): Channel | null {
  const known = Object.values(state.channels).filter(
    ({ teamId, kind, members }) =>
      teamId === me.teamId && (kind === 'public' || members.includes(me.id)),
  )
  return known.find(({ id }) => id === given) ?? known.find(({ isGeneral }) => isGeneral) ?? null
}

function bookmarksOf(state: State, { id }: Channel): readonly Bookmark[] {
  return Object.values(state.bookmarks).filter(({ channelId }) => channelId === id)
}

function topHtml(me: User, channel: Channel, bookmarks: readonly Bookmark[]): Html {
  const isMember = channel.members.includes(me.id)
  const only = data([channel.id])
  return html`<h2>${channel.kind === 'private' ? '🔒' : '#'} ${channel.name || 'direct'}</h2>
    <span class="topic">${plain(channel.topic.value)}</span>
    <span class="members">${channel.members.length} 👥</span>
    ${channel.isArchived ? html`<b class="archived">archived</b>` : null}
    <span class="acts">
      ${isMember ? html`<button type="button" data-do="leave" data-with="${only}">leave</button>` : html`<button type="button" data-do="join" data-with="${only}">join</button>`}
      <button
        type="button"
        data-ask="setTopic"
        data-with="${only}"
        data-question="Topic"
        data-default="${channel.topic.value}"
      >
        topic
      </button>
      <button
        type="button"
        data-ask="rename"
        data-with="${only}"
        data-question="Name"
        data-default="${channel.name}"
      >
        rename
      </button>
      <button type="button" data-ask="invite" data-with="${only}" data-question="User id to invite">
        invite
      </button>
      <button type="button" data-ask="kick" data-with="${only}" data-question="User id to remove">
        remove
      </button>
      <button
        type="button"
        data-do="${channel.isArchived ? 'unarchive' : 'archive'}"
        data-with="${only}"
      >
        ${channel.isArchived ? 'unarchive' : 'archive'}
      </button>
    </span>
    <span class="bookmarks"
      >${bookmarks.map(({ title, link }) => html`<a href="${link ?? '#'}" target="_blank" rel="noreferrer">🔖 ${title}</a>`)}</span
    >`
}

function threadHtml(state: State, me: User, channel: Channel, thread: string): Html {
  return html`<h2>
      Thread <button type="button" data-thread="" aria-label="close thread">✕</button>
    </h2>
    ${messagesHtml({ state, userId: me.id, channel, thread })}
    <form data-thread="${thread}">
      <textarea name="text" rows="1" aria-label="reply" placeholder="Reply…"></textarea>
      <label><input type="checkbox" name="broadcast" /> also to the channel</label>
      <button class="button primary">Reply</button>
    </form>`
}

function homeHtml(state: State, me: User, appId: string): Html {
  const row = homeOf(state, { appId, userId: me.id })
  if (!row) return html`<p class="empty">This app has published no Home tab yet.</p>`
  const values = stateValues(blocksOf(row), row.values)
  return html`<div class="home">
    ${blocksHtml({ state, userId: me.id, aim: { home: appId }, values }, blocksOf(row))}
  </div>`
}

function modalHtml(state: State, me: User): Html | null {
  const stack = stackOf(state, me.id)
  const top = stack.at(-1)
  if (!top) return null
  const { title, submit, close } = top.view
  const values = stateValues(blocksOf(top), top.values)
  const app = appsOf(state, me).find(({ id }) => id === top.appId)
  return html`<header>
      <h2>${textHtml(state, title)}</h2>
      <small>${app?.name} ${stack.length > 1 && `· ${String(stack.length)} of 3`}</small>
      <button
        type="button"
        data-do="close"
        data-with="${data([{ all: true }])}"
        aria-label="close all"
      >
        ✕
      </button>
    </header>
    <div class="body" data-view="${top.id}">
      ${blocksHtml({ state, userId: me.id, aim: 'modal', values }, blocksOf(top))}
    </div>
    <p class="error" role="alert"></p>
    <footer>
      <button type="button" class="button" data-do="close" data-with="[]">
        ${close ? textHtml(state, close) : 'Close'}
      </button>
      ${submit ? html`<button type="button" class="button primary" data-do="submit" data-with="[]">${textHtml(state, submit)}</button>` : null}
    </footer>`
}
