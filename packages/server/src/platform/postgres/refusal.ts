/** The embedded PostgreSQL must not start as things are; the message tells the operator what to do. */
export class PostgresRefusal extends Error {
  override readonly name = 'PostgresRefusal'
}
