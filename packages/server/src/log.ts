import pino, { type Logger } from 'pino'

export type { Logger } from 'pino'

/** One JSON line per fact, to standard error: standard output is for people. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
