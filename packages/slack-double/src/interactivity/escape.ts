import type { State } from '../core/state.ts'

interface Where {
  readonly state: State
  readonly teamId: string
}

/** What is already a mention or a link in Slack's spelling stays as it is. */
const ENCODED = /(<(?:[@#!][^<>]+|https?:[^<>]+|mailto:[^<>]+)>)/

/** A text as someone typed it, in Slack's spelling: names become mentions, and signs with a meaning are escaped. */
export function typedText(where: Where, text: string): string {
  return text
    .split(ENCODED)
    .map((part, index) => (index % 2 === 1 ? part : mentions(where, escaped(part), false)))
    .join('')
}

/** The text of a slash command whose manifest asks for escaping: mentions carry the name as well. */
export function commandText(where: Where, text: string): string {
  return text
    .split(ENCODED)
    .map((part, index) => (index % 2 === 1 ? named(where, part) : mentions(where, part, true)))
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const LINK = /(https?:\/\/[^\s<>|]+)/

function mentions(where: Where, text: string, withName: boolean): string {
  return text
    .split(LINK)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : names(where, part, withName)))
    .join('')
}

/** Names with a sign before them; a Japanese letter may stand right before the sign. */
function names(where: Where, text: string, withName: boolean): string {
  return inFull(where, text)
    .replaceAll(/(?<![\w/&])@([\w.-]+)/g, (all: string, name: string) => {
      if (/^(?:here|channel|everyone)$/.test(name)) return `<!${name}>`
      const id = userNamed(where, name)
      return id === null ? all : `<@${id}${withName ? `|${name}` : ''}>`
    })
    .replaceAll(/(?<![\w/&])#([\p{L}\p{N}_-]+)/gu, (all: string, name: string) => {
      const id = channelNamed(where, name)
      return id === null ? all : `<#${id}|${withName ? name : ''}>`
    })
}

/** Names as they stand on the screen, with the spaces in them, become the short ones; the longest first. */
function inFull({ state, teamId }: Where, text: string): string {
  if (!text.includes('@')) return text
  return Object.values(state.users)
    .filter((user) => user.teamId === teamId && user.displayName.includes(' '))
    .toSorted((one, other) => other.displayName.length - one.displayName.length)
    .reduce((sum, { displayName, name }) => sum.replaceAll(`@${displayName}`, `@${name}`), text)
}

function named({ state }: Where, part: string): string {
  const user = /^<@([UW][A-Z0-9]+)>$/.exec(part)?.[1]
  if (user !== undefined) return `<@${user}|${state.users[user]?.name ?? ''}>`
  const channel = /^<#(C[A-Z0-9]+)(?:\|)?>$/.exec(part)?.[1]
  return channel === undefined ? part : `<#${channel}|${state.channels[channel]?.name ?? ''}>`
}

function userNamed({ state, teamId }: Where, name: string): string | null {
  const user = Object.values(state.users).find(
    (other) =>
      other.teamId === teamId &&
      [other.name, other.displayName].some((one) => one.toLowerCase() === name.toLowerCase()),
  )
  return user?.id ?? null
}

function channelNamed({ state, teamId }: Where, name: string): string | null {
  const channel = Object.values(state.channels).find(
    (other) => other.teamId === teamId && other.name === name,
  )
  return channel?.id ?? null
}
