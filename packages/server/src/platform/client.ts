import pg from 'pg'

/** One connection, for as long as the work takes. */
export async function withClient<Result>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    application_name: 'hikeshi command',
    keepAlive: true,
    ...connection,
  })
  // A lost connection fails the query that is under way, which tells; without a listener it would
  // end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
