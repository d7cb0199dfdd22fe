import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A web server that can be opened and closed. */
export interface Doors {
  /** Opens it and says its address. */
  open(port: number, host: string): Promise<string>
  close(): Promise<void>
}

/** Doors that are closed; the server behind them is made when they open. */
export function doors(make: () => Server): Doors {
  let server: Server | null = null
  return {
    async open(port, host) {
      const opened = make()
      server = opened
      await new Promise<void>((resolve, reject) => {
        opened.once('error', reject)
        opened.listen(port, host, () => {
          resolve()
        })
      })
      return `http://${host}:${String((opened.address() as AddressInfo).port)}`
    },
    async close() {
      const closing = server
      server = null
      if (!closing) return
      closing.closeAllConnections()
      await new Promise((done) => {
        closing.close(done)
      })
    },
  }
}
