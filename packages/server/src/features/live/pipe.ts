/** One open answer that text is written to until somebody ends it. */
export interface Pipe {
  readonly write: (text: string) => void
  readonly end: () => void
  /** What to do at the end; at once, if that has been. */
  readonly onEnd: (listener: () => void) => void
}

/** A browser that does not read is cut off; it comes back and catches up. */
const BUFFERED_MAX = 2000

export function createPipe(controller: ReadableStreamDefaultController<Uint8Array>): Pipe {
  const encoder = new TextEncoder()
  const listeners: (() => void)[] = []
  let ended = false

  function end(): void {
    if (ended) return
    ended = true
    for (const listener of listeners) listener()
    try {
      controller.close()
    } catch {
      // The other side closed it already.
    }
  }

  return {
    end,
    write: (text) => {
      if (ended) return
      if ((controller.desiredSize ?? 0) < -BUFFERED_MAX) end()
      else controller.enqueue(encoder.encode(text))
    },
    onEnd: (listener) => {
      if (ended) listener()
      else listeners.push(listener)
    },
  }
}
