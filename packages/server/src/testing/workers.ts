/** One or more servers' workers on the database of an engine. */
import { createHints } from '../platform/hints.ts'
import { handlersOf, type Handler } from '../platform/tasks/handlers.ts'
import { startWorker, type Worker } from '../platform/tasks/worker.ts'
import { keepingLog, type Engine } from './engine.ts'

const GRACE_MS = 10_000

export function startWorkers(engine: Engine, handlers: readonly Handler[], count: number) {
  const log = keepingLog()
  const workers: Worker[] = Array.from({ length: count }, (_, index) =>
    startWorker({
      databases: engine.lanes(engine.open(20)),
      clock: engine.clock,
      hints: index === 0 ? engine.hints : createHints(),
      handlers: handlersOf(handlers),
      log,
    }),
  )
  const stop = async () => {
    await Promise.all(workers.map((worker) => worker.stop(GRACE_MS)))
  }
  return { log, workers, stop, [Symbol.asyncDispose]: stop }
}
