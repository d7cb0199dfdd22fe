import type { Double } from '../core/double.ts'
import type { Bookmark, Channel, Json, State, User } from '../core/state.ts'
import { appsOf } from '../human/start.ts'
import { homeOf, stackOf } from '../views/rows.ts'
import { blocksOf } from '../views/shown.ts'
import { stateValues } from '../views/values.ts'
import { blocksHtml } from './blocks.ts'
import { pickerHtml } from './picker.ts'
import { data, html, type Html } from './html.ts'
import { messagesHtml } from './messages.ts'
import { nameFor, railHtml, signOf } from './rail.ts'
import { mrkdwn, textHtml } from './text.ts'

/** Whose screen is drawn, and what they have open. */
export interface Looking {
  readonly user: string
  readonly channel: string | null
  readonly thread: string | null
  readonly home: string | null
}

/** The page around everything; its parts come later, each by itself. */
export function pageOf(state: State): string {
  const first = firstOf(state)
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
          <div class="head">
            <button id="menu" type="button" aria-label="channels and people" aria-expanded="false">
              ☰
            </button>
            <div id="top"></div>
          </div>
          <div id="messages" role="log" aria-label="messages" tabindex="0"></div>
          <form id="composer" data-thread="no">
            <textarea
              name="text"
              rows="1"
              aria-label="message"
              placeholder="Message, or /command — Enter sends"
            ></textarea>
            <label class="attach" title="a file">📎<input type="file" aria-label="file" /></label>
            <button class="button primary">Send</button>
          </form>
        </main>
        <aside id="thread" aria-label="thread"></aside>
        <dialog id="modal" aria-label="modal"></dialog>
        <dialog id="asker" aria-labelledby="asked"></dialog>
        <div id="picker" popover aria-label="emoji">${pickerHtml()}</div>
        <div id="toast" role="status"></div>
      </body>
    </html>`.text
}

function firstOf({ users }: State): User | undefined {
  return Object.values(users).find(({ bot, deleted }) => bot === null && !deleted)
}

/** The parts of the page for one person, each to be put in where it has changed. */
export function regionsOf({ state }: Double, looking: Looking): Json {
  const me = state.users[looking.user] ?? firstOf(state)
  if (!me) return { rail: 'Nobody is in this workspace.' }
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
    user: me.id,
    channel: channelId,
    isHome: looking.home !== null,
  }
}

function channelRegions(state: State, me: User, channel: Channel | null, thread: string | null) {
  const rail = railHtml(state, me, { channel: channel?.id ?? null, home: null })
  if (!channel) return { rail }
  return {
    rail,
    top: topHtml(state, me, channel),
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

function topHtml(state: State, me: User, channel: Channel): Html {
  const isMember = channel.members.includes(me.id)
  const bookmarks = bookmarksOf(state, channel)
  const members = channel.members.map((id) => state.users[id]?.displayName ?? id)
  return html`<h2>${signOf(channel)} ${nameFor(state, me, channel)}</h2>
    <span class="topic">${mrkdwn(state, channel.topic.value)}</span>
    <span class="members" title="${members.join('\n')}">${channel.members.length} 👥</span>
    ${channel.isArchived ? html`<b class="archived">archived</b>` : null}
    ${actsHtml(state, channel, isMember)}
    <span class="bookmarks"
      >${bookmarks.map(({ title, link }) => html`<a href="${link ?? '#'}" target="_blank" rel="noreferrer">🔖 ${title}</a>`)}</span
    >`
}

/** What one may do with a channel, folded away: the talk is what people look at. */
function actsHtml(state: State, channel: Channel, isMember: boolean): Html {
  const only = data([channel.id])
  const archived = channel.isArchived
  const inside = peopleOf(state, channel).filter(({ id }) => channel.members.includes(id))
  const outside = peopleOf(state, channel).filter(({ id }) => !channel.members.includes(id))
  return html`${isMember ? null : html`<button type="button" class="button" data-do="join" data-with="${only}">Join</button>`}
    <details class="acts">
      <summary aria-label="channel menu">⋯</summary>
      <div class="menu">
        ${whomHtml('invite', only, outside)} ${whomHtml('kick', only, inside)}
        ${askHtml('setTopic', only, { label: 'topic', value: channel.topic.value })}
        ${askHtml('rename', only, { label: 'rename', value: channel.name })}
        ${isMember ? html`<button type="button" data-do="leave" data-with="${only}">leave</button>` : null}
        <button type="button" data-do="${archived ? 'unarchive' : 'archive'}" data-with="${only}">
          ${archived ? 'unarchive' : 'archive'}
        </button>
      </div>
    </details>`
}

function askHtml(verb: string, only: string, field: { label: string; value: string }): Html {
  const { label, value } = field
  return html`<button
    type="button"
    data-ask="${verb}"
    data-with="${only}"
    data-question="${label}"
    data-default="${value}"
  >
    ${label}
  </button>`
}

function whomHtml(verb: 'invite' | 'kick', only: string, people: readonly User[]): Html | null {
  const label = verb === 'invite' ? 'invite' : 'remove'
  return people.length === 0
    ? null
    : html`<select data-whom="${verb}" data-with="${only}" aria-label="${label}">
        <option value="">${label}…</option>
        ${people.map(({ id, displayName }) => html`<option value="${id}">${displayName}</option>`)}
      </select>`
}

function peopleOf(state: State, { teamId }: Channel): readonly User[] {
  return Object.values(state.users).filter((user) => user.teamId === teamId && !user.deleted)
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
