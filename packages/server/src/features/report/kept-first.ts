import type { Reads } from '../../platform/db.ts'
import { locate } from '../incidents/index.ts'
import { personOf, type ApiCall } from '../parts.ts'
import type { Keeping } from './freeze.ts'

type Handle<Input, Output> = (input: Input, call: ApiCall) => Promise<Output>

/**
 * What lets a report be written again waits until it was kept as it was accepted: the copy is made
 * just after the close, and nobody gets in between.
 */
export const keptFirst =
  (reads: Reads, keep: Keeping['keep']) =>
  <Input extends { readonly incident: string }, Output>(
    handle: Handle<Input, Output>,
  ): Handle<Input, Output> =>
  async (input, call) => {
    await keep(await locate(reads, input.incident, personOf(call).id))
    return handle(input, call)
  }
