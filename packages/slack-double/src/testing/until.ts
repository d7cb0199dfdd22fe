/** Waits until something holds, in real time, and says what it was; gives up after ten seconds. */
export async function until<Value>(read: () => Value | null | undefined | false): Promise<Value> {
  const end = performance.now() + 10_000
  for (;;) {
    const value = read()
    if (value !== null && value !== undefined && value !== false) return value
    if (performance.now() > end) throw new Error(`still not so after ten seconds: ${String(read)}`)
    await new Promise((done) => {
      setTimeout(done, 5)
    })
  }
}
