import { buildWebIfStale } from '../../packages/server/src/web-build.ts'
import { createLogger } from '../../packages/server/src/log.ts'

/** Builds the web app once, before many servers start at the same time. */
export default async function build(): Promise<void> {
  await buildWebIfStale(createLogger('warn'))
}
