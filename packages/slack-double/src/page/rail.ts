import type { App, Channel, State, User } from '../core/state.ts'
import { appsOf } from '../human/start.ts'
import { noticesFor } from '../human/seen.ts'
import { data, html, type Html } from './html.ts'
import { clockOf } from './messages.ts'
import { spoken } from './text.ts'

interface Open {
  readonly channel: string | null
  readonly home: string | null
}

/** The left side: who one is, where one can go, what one can start, and what calls for one. */
export function railHtml(state: State, me: User, open: Open): Html {
  const channels = Object.values(state.channels).filter(
    ({ teamId, kind, members }) =>
      teamId === me.teamId && (kind === 'public' || members.includes(me.id)),
  )
  const rooms = channels.filter(({ kind }) => kind !== 'im')
  const live = rooms.filter(({ isArchived }) => !isArchived)
  const direct = channels.filter(({ kind }) => kind === 'im')
  return html`<h1>${state.teams[me.teamId]?.name}</h1>
    ${whoHtml(state, me)}
    <h2>
      Channels
      <button
        type="button"
        data-ask="createChannel"
        data-with="[]"
        data-question="Name of the channel"
        aria-label="create a channel"
      >
        +
      </button>
    </h2>
    <ul>
      ${live.map((channel) => placeHtml(state, me, channel, open))}
    </ul>
    <h2>Direct</h2>
    <ul>
      ${direct.map((channel) => placeHtml(state, me, channel, open))}
    </ul>
    ${writeToHtml(state, me)}
    <h2>Apps</h2>
    ${appsOf(state, me).map((app) => appHtml(app, open))} ${archivedHtml(state, me, rooms, open)}
    <h2>For you</h2>
    <ol class="notices">
      ${noticesFor(state, me, channels)
        .toReversed()
        .map(
          ({ channel, ts, text }) =>
            html`<li>
              <a href="#channel=${channel}">${clockOf(ts)} ${spoken(state, text)}</a>
            </li>`,
        )}
    </ol>`
}

function whoHtml(state: State, me: User): Html {
  const people = Object.values(state.users).filter(({ bot, deleted }) => bot === null && !deleted)
  return html`<label class="who"
      >You are
      <select data-who>
        ${people.map(({ id, displayName }) => html`<option value="${id}" ${id === me.id && 'selected'}>${displayName}</option>`)}
      </select>
    </label>
    <button type="button" data-do="${me.away ? 'comeBack' : 'goAway'}" data-with="[]">
      ${me.away ? '○ away' : '● active'}
    </button>`
}

function writeToHtml(state: State, me: User): Html {
  const others = Object.values(state.users).filter(
    ({ teamId, id, deleted }) => teamId === me.teamId && id !== me.id && !deleted,
  )
  return html`<label class="who"
    >Write to
    <select data-direct>
      <option value="">…</option>
      ${others.map(({ id, displayName }) => html`<option value="${id}">${displayName}</option>`)}
    </select>
  </label>`
}

function appHtml(app: App, open: Open): Html {
  const { id, name, homeTab, commands } = app
  const shortcuts = app.shortcuts.filter(({ type }) => type === 'global')
  return html`<ul>
    ${homeTab ? html`<li><a href="#home=${id}" class="${open.home === id ? 'open' : ''}" data-home="${id}">🏠 ${name}</a></li>` : null}
    ${shortcuts.map((shortcut) => html`<li><button type="button" data-do="shortcut" data-with="${data([shortcut.callbackId])}">⚡ ${shortcut.name}</button></li>`)}
    ${commands.map(({ command, description }) => html`<li><button type="button" data-compose="${command} " title="${description}">${command}</button></li>`)}
  </ul>`
}

function archivedHtml(state: State, me: User, rooms: readonly Channel[], open: Open): Html | null {
  const archived = rooms.filter(({ isArchived }) => isArchived)
  return archived.length === 0
    ? null
    : html`<details>
        <summary>Archived</summary>
        <ul>
          ${archived.map((channel) => placeHtml(state, me, channel, open))}
        </ul>
      </details>`
}

function placeHtml(state: State, me: User, channel: Channel, open: Open): Html {
  const classes = [
    open.channel === channel.id ? 'open' : '',
    channel.members.includes(me.id) ? '' : 'outside',
  ].join(' ')
  return html`<li>
    <a href="#channel=${channel.id}" class="${classes}"
      >${signOf(channel)} ${nameFor(state, me, channel)}</a
    >
  </li>`
}

/** What a channel is called on somebody's screen: of direct messages, whoever else is there. */
export function nameFor(state: State, me: User, { kind, members, name }: Channel): string {
  const other = members.find((id) => id !== me.id) ?? me.id
  return kind === 'im' ? (state.users[other]?.displayName ?? other) : name
}

/** The sign before its name. */
export function signOf({ kind }: Channel): string {
  return { public: '#', private: '🔒', im: '●', mpim: '●' }[kind]
}
