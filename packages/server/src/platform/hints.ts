import type { Lane } from './tasks/schedule.ts'

/** What may be worth a look: the log, or the tasks of one lane. */
export type Topic = 'log' | Lane

/** "Something was committed": wakes whoever waits. Only ever a hint; polling is the truth. */
export interface Hints {
  readonly changed: (topics: Iterable<Topic>) => void
  /** Resolves at the next hint on `topic`, or after `timeoutMs`, or when `signal` aborts. */
  readonly wait: (topic: Topic, timeoutMs: number, signal?: AbortSignal) => Promise<void>
  /** Called at every hint, with its topic. */
  readonly subscribe: (listener: (topic: Topic) => void) => () => void
}

export function createHints(): Hints {
  const listeners = new Set<(topic: Topic) => void>()

  function subscribe(listener: (topic: Topic) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function wait(topic: Topic, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        unsubscribe()
        signal?.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, timeoutMs)
      const unsubscribe = subscribe((hinted) => {
        if (hinted === topic) done()
      })
      if (signal?.aborted) done()
      else signal?.addEventListener('abort', done)
    })
  }

  return {
    subscribe,
    wait,
    changed: (topics) => {
      for (const topic of topics) for (const listener of Array.from(listeners)) listener(topic)
    },
  }
}
