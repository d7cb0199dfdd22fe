import { readEnvironment } from '../config.ts'
import { createLogger } from '../log.ts'
import { replay as foldAll, type Difference, type Replayed } from '../platform/log/replay.ts'
import { checkSchema } from '../platform/schema.ts'
import { nameOf, withAggregates } from './aggregates.ts'
import { commandOf, say } from './command-line.ts'
import { reachDatabase } from './reach.ts'

const TOLD_MAX = 1000

export const replay = commandOf({
  summary: 'Fold the log and compare it with the rows.',
  help: `hikeshi replay [--repair]

Folds every event of the log and compares the result with the rows that the product works with. A
difference is a fault of ours or a hand in the database; each is printed, and the exit code is 1.
The server may run.

  --repair   write what the log says into the rows; make a backup first
`,
  options: { repair: { type: 'boolean', default: false } },
  positionalsMax: 0,
  run: async ({ values }) => {
    const config = readEnvironment()
    const { connection, close } = await reachDatabase(config, createLogger(config.logLevel))
    try {
      await checkSchema(connection)
      const replayed = await withAggregates(connection, (rebuilt) =>
        foldAll({ ...rebuilt, nameOf, tell: teller(), repair: values.repair, sample: null }),
      )
      for (const line of inWords(replayed, values.repair)) say(line)
      return replayed.differing === replayed.repaired ? 0 : 1
    } finally {
      await close()
    }
  },
})

function teller(): (difference: Difference) => void {
  let told = 0
  return ({ stream, path, log, row }) => {
    told++
    if (told === TOLD_MAX + 1) say('… and more')
    if (told > TOLD_MAX) return
    say(`${stream} ${path || '(all of it)'}\n    log: ${short(log)}\n    row: ${short(row)}`)
  }
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

function inWords(
  { streams, events, differing, repaired }: Replayed,
  repair: boolean,
): readonly string[] {
  const seen = `${events} events of ${streams} streams`
  if (differing === 0) return [`${seen}: the rows are what the log says.`]
  const found = `${seen}: ${differing} differ from their rows.`
  if (repair) return [found, `${repaired} repaired.`]
  return [
    found,
    'Run `hikeshi backup`, then `hikeshi replay --repair`, and tell us: this must not happen.',
  ]
}
