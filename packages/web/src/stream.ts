import type { Change } from '@hikeshi/contract'
import { BASE } from '@hikeshi/contract/base'
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const RETRY_MS = { first: 500, most: 10_000 }
/** Changes that arrive together refresh the screen once. */
const GATHER_MS = 25

let online = true
const onlineListeners = new Set<() => void>()
const changeListeners = new Set<(change: Change) => void>()

/** Whether live updates arrive. False for as long as the stream is lost. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (listener) => {
      onlineListeners.add(listener)
      return () => onlineListeners.delete(listener)
    },
    () => online,
  )
}

/** Hears each time that the stream is back. Returns how to stop. */
export function onOnline(listener: () => void): () => void {
  const heard = () => {
    if (online) listener()
  }
  onlineListeners.add(heard)
  return () => onlineListeners.delete(heard)
}

/** Hears every visible change. Returns how to stop. */
export function onChange(listener: (change: Change) => void): () => void {
  changeListeners.add(listener)
  return () => changeListeners.delete(listener)
}

/**
 * The one live connection of the app. A change makes the queries about it stale; after a loss
 * everything on screen is fetched again, so nothing missed stays missing. Returns how to stop.
 */
export function connectStream(queries: QueryClient): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = RETRY_MS.first
  const refresh = gather(queries)

  function open(): void {
    source = new EventSource(`${BASE}/stream`)
    source.addEventListener('open', () => {
      waitMs = RETRY_MS.first
      refetchOlder(queries, Date.now())
      setOnline(true)
    })
    source.addEventListener('reset', () => refetchOlder(queries, Date.now()))
    source.addEventListener('message', ({ data }: MessageEvent<string>) => refresh(parse(data)))
    source.addEventListener('error', () => {
      setOnline(false)
      if (source?.readyState === EventSource.CLOSED) reopen()
    })
  }

  function reopen(): void {
    clearTimeout(timer)
    timer = setTimeout(open, waitMs)
    waitMs = Math.min(waitMs * 2, RETRY_MS.most)
  }

  open()
  return () => {
    clearTimeout(timer)
    source?.close()
    setOnline(true)
  }
}

/** What was fetched before the stream was there may have changed since, unheard. */
function refetchOlder(queries: QueryClient, openedAt: number): void {
  void queries.invalidateQueries({ predicate: ({ state }) => state.dataUpdatedAt < openedAt })
}

function setOnline(now: boolean): void {
  if (online === now) return
  online = now
  for (const listener of onlineListeners) listener()
}

function parse(data: string): Change {
  return JSON.parse(data) as Change
}

function gather(queries: QueryClient): (change: Change) => void {
  let waiting: Change[] = []
  return (change) => {
    for (const listener of changeListeners) listener(change)
    waiting.push(change)
    if (waiting.length > 1) return
    setTimeout(() => {
      const changes = waiting
      waiting = []
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => changes.some((one) => concerns(one, queryKey, queries)),
      })
    }, GATHER_MS)
  }
}

const TYPING: ReadonlySet<string> = new Set(['section.typed', 'section.entered'])

const NOUNS: Readonly<Record<string, readonly string[]>> = {
  person: ['people', 'me', 'front'],
  invitation: ['invitations', 'people'],
  settings: ['settings'],
  organisation: ['front', 'me'],
  token: ['tokens'],
  nudge: ['nudges', 'said-to-me'],
  team: ['teams'],
  drill: ['drills'],
  knowledge: ['knowledge'],
  subscription: ['subscription'],
  page: ['handbook', 'proposals'],
  tip: ['tips'],
  proposal: ['proposals'],
  reflection: ['reflections'],
  pulse: ['reflections'],
  measure: ['follow-ups'],
  report: ['follow-ups'],
  incident: ['follow-ups', 'reflections'],
}

/** Query keys begin with the noun: `['incident', number, …]`, `['incidents', …]`, `['people', …]`. */
function concerns(change: Change, key: QueryKey, queries: QueryClient): boolean {
  const [noun] = key
  const [subject = ''] = change.type.split('.')
  if (NOUNS[subject]?.includes(String(noun))) return true
  // Keystrokes are fetched by whoever shows the text, and the report at a pace of its own.
  if (TYPING.has(change.type)) return false
  if (change.incident === null) return false
  if (noun === 'incidents' || noun === 'todos') return true
  return OF_ONE_INCIDENT.has(String(noun)) && isAbout(change, key, queries)
}

function isAbout(change: Change, [, name, part]: QueryKey, queries: QueryClient): boolean {
  const of = OF_ITSELF[String(part)]
  if (of !== undefined && !change.type.startsWith(of)) return false
  const known = queries.getQueryData<{ readonly id?: string }>(['incident', name])?.id
  return known === undefined || known === change.incident
}

const OF_ONE_INCIDENT: ReadonlySet<string> = new Set(['incident', 'nudges'])
/** Parts of an incident that nothing else changes. */
const OF_ITSELF: Readonly<Record<string, string>> = { topics: 'topic.', inquiries: 'inquiry.' }
