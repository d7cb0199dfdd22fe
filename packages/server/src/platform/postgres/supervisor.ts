import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import type { Log } from './log.ts'
import { afterEnd, type Pace } from './pace.ts'
import { type Child, launch, shutDown } from './postmaster.ts'
import { awaitReady, type Ready, StartFailed } from './readiness.ts'
import { PostgresRefusal } from './refusal.ts'

export interface Status {
  readonly state: 'ready' | 'restarting' | 'failed'
  /** Why it was restarted last, in words. */
  readonly reason: string | null
  readonly restarts: number
}

export interface Supervision {
  readonly cluster: Cluster
  /** Asked before every start, because an upgrade or a tidy temporary folder may have taken them away. */
  readonly binaries: () => Promise<Binaries>
  readonly log: Log
  readonly pace: Pace
  /** Runs on every connection that became ready, before anybody is told. */
  readonly prepare: (client: Ready['client']) => Promise<void>
  readonly onStateChange: (status: Status) => void
  readonly onLaunch: () => void
}

export interface Supervisor {
  readonly socketFolder: string
  readonly status: () => Status
  readonly stop: () => Promise<void>
}

/** The life of the embedded PostgreSQL: looked after from the first readiness until `stop`. */
export async function supervise(supervision: Supervision): Promise<Supervisor> {
  const stopping = new AbortController()
  const stopped = Promise.withResolvers<string>()
  const { signal } = stopping
  const watch: Watch = { supervision, signal, stopped: stopped.promise, child: null, ready: null }
  let status: Status = { state: 'restarting', reason: null, restarts: 0 }
  const change = (next: Status) => {
    status = next
    supervision.onStateChange(next)
  }
  const { socketFolder } = await startFirst(watch).catch(async (error: unknown) => {
    await watch.ready?.client.end().catch(() => {})
    if (watch.child !== null) await shutDown(supervision.cluster, watch.child, 30_000)
    throw error
  })
  change({ ...status, state: 'ready' })
  const loop = keepAlive(watch, () => status, change)
  const stop = async () => {
    stopping.abort()
    stopped.resolve('stopped')
    await loop
    await watch.ready?.client.end().catch(() => {})
    await shutDown(supervision.cluster, watch.child, 30_000)
  }
  return { socketFolder, status: () => status, stop }
}

interface Watch {
  readonly supervision: Supervision
  readonly signal: AbortSignal
  /** Settles with `stop`. */
  readonly stopped: Promise<string>
  /** The postmaster that we started last; null if we have only adopted one. */
  child: Child | null
  ready: Ready | null
}

/** A few tries: after a crash, orphaned backends hold the shared memory for a moment. */
async function startFirst(watch: Watch): Promise<Ready> {
  const { cluster, log, pace } = watch.supervision
  for (const delayMs of pace.delaysMs.slice(0, 3)) {
    try {
      return await bringUp(watch)
    } catch (error) {
      if (!(error instanceof StartFailed)) throw error
      log.warn({ reason: error.message }, 'PostgreSQL did not start; trying again')
      await sleep(delayMs)
    }
  }
  return bringUp(watch).catch((error: unknown) => {
    if (!(error instanceof StartFailed)) throw error
    throw new PostgresRefusal(inWords(error.message, cluster), { cause: error })
  })
}

function inWords(reason: string, { layout }: Cluster): string {
  if (!reason.includes('lock file') && !reason.includes('shared memory block')) {
    return `${reason}. The whole story is in ${layout.log}.`
  }
  return (
    `${reason}. So a PostgreSQL seems to use ${layout.data}, yet none answers at its socket. ` +
    'If that process is a PostgreSQL, stop it with `kill -INT` and start Hikeshi again; ' +
    'if it is something else, restart the machine or container. Do not delete postmaster.pid.'
  )
}

/** Adopts the postmaster that is there already, else starts one; returns when a query succeeded. */
async function bringUp(watch: Watch): Promise<Ready> {
  const { cluster, log, binaries, prepare, onLaunch } = watch.supervision
  const wait = { cluster, log, signal: watch.signal }
  let ready = await awaitReady({ ...wait, child: null })
  if (ready !== null) {
    if (watch.child?.hasEnded()) watch.child = null
    if (watch.child === null) log.info({}, 'PostgreSQL was running already and has been adopted')
  } else {
    // It lives and nobody reaches it: it is on its way out, or somebody deleted its socket.
    if (watch.child?.hasEnded() === false) await shutDown(cluster, watch.child, 30_000)
    watch.child = launch(cluster, await binaries())
    onLaunch()
    ready = await awaitReady({ ...wait, child: watch.child })
  }
  if (ready === null) throw new StartFailed('PostgreSQL vanished while it was starting')
  watch.ready = ready
  try {
    await prepare(ready.client)
  } catch (error) {
    await ready.client.end()
    throw error
  }
  return ready
}

async function keepAlive(watch: Watch, status: () => Status, change: (next: Status) => void) {
  const { log, pace } = watch.supervision
  const endsMs: number[] = []
  let reason = await endOf(watch)
  while (!watch.signal.aborted) {
    endsMs.push(performance.now())
    const { isLoop, delayMs } = afterEnd(pace, endsMs)
    const state = isLoop ? 'failed' : 'restarting'
    change({ state, reason, restarts: status().restarts + 1 })
    if (isLoop) {
      log.error({ reason, delayMs }, 'PostgreSQL keeps ending: look at its log and its disk')
    } else {
      log.warn({ reason, delayMs }, 'PostgreSQL ended and is started again')
    }
    reason = await nextLife(watch, delayMs, () => change({ ...status(), state: 'ready' }))
  }
}

/** One more life, from the pause before it to the reason of its end. */
async function nextLife(watch: Watch, delayMs: number, onReady: () => void): Promise<string> {
  try {
    await sleep(delayMs, undefined, { signal: watch.signal })
    await bringUp(watch)
    onReady()
    return await endOf(watch)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Settles when the postmaster ended, when it dropped every connection after a crash, or on `stop`. */
async function endOf({ ready, child, signal, stopped }: Watch): Promise<string> {
  const dropped = ready?.dropped.then(() => 'PostgreSQL dropped its connections')
  const first = await Promise.race([stopped, dropped ?? stopped, child?.ended ?? stopped])
  if (signal.aborted || child === null) return first
  // The connection usually ends a moment before the process: its own last words say more.
  return Promise.race([child.ended, sleep(100, first)])
}
