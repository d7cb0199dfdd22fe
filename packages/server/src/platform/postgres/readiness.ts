import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Cluster } from './cluster.ts'
import type { Log } from './log.ts'
import { type Child, lastLine } from './postmaster.ts'
import { probe } from './probe.ts'

export interface Ready {
  /** Held open: its end is the first sign of trouble. */
  readonly client: pg.Client
  readonly dropped: Promise<void>
  readonly socketFolder: string
}

export interface Wait {
  readonly cluster: Cluster
  /** Null while we only look whether somebody is there already. */
  readonly child: Child | null
  readonly log: Log
  readonly signal: AbortSignal
}

/** The postmaster ended before it was ready; the message is the reason. */
export class StartFailed extends Error {
  override readonly name = 'StartFailed'
}

/**
 * Waits until a query succeeded. A recovery may take as long as it takes: PostgreSQL is never
 * killed for being slow, and the log says how far it is. Null if there is nobody to wait for.
 */
export async function awaitReady(wait: Wait): Promise<Ready | null> {
  const { cluster, child, log, signal } = wait
  const startMs = performance.now()
  let news = { line: '', reportedMs: startMs, changedMs: startMs }
  while (true) {
    signal.throwIfAborted()
    const finding = await probe(cluster)
    if (finding.found === 'ready') return finding
    if (finding.found === 'nobody' && child === null) return null
    if (child?.hasEnded()) throw new StartFailed(await child.ended)
    const nowMs = performance.now()
    if (nowMs - news.reportedMs > reportEveryMs) news = await report({ cluster, log, news, nowMs })
    // Every look leaves a line in PostgreSQL's log, so a long wait looks less often.
    const pauseMs = nowMs - startMs < 1_500 ? 15 : 500
    await sleep(pauseMs, undefined, { signal })
  }
}

const reportEveryMs = 10_000
const silentMs = 60_000

interface News {
  readonly line: string
  readonly reportedMs: number
  readonly changedMs: number
}

interface Report {
  readonly cluster: Cluster
  readonly log: Log
  readonly news: News
  readonly nowMs: number
}

async function report({ cluster, log, news, nowMs }: Report): Promise<News> {
  const line = await lastLine(cluster.layout.log)
  const changedMs = line === news.line ? news.changedMs : nowMs
  if (nowMs - changedMs > silentMs) {
    log.warn(
      { line, file: cluster.layout.log },
      'PostgreSQL is starting and has not said anything new for a minute; Hikeshi keeps waiting',
    )
  } else {
    log.info({ line }, 'PostgreSQL is starting; a recovery may take minutes')
  }
  return { line, reportedMs: nowMs, changedMs }
}
