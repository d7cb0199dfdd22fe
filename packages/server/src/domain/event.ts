import type { Events, EventType } from '@hikeshi/contract'

/** What a verb answers: the name of an event and its facts. */
export type EventOf<T extends EventType = EventType> = T extends EventType
  ? { readonly type: T; readonly data: Events[T] }
  : never

/** What `evolve` receives: the event with who did it, when, and to what. `at` is an ISO instant. */
export type Recorded<E> = E & {
  readonly actor: string
  readonly at: string
  readonly stream: string
}
