/** A backup cannot be made or restored as things are; the message tells the operator what to do. */
export class BackupRefusal extends Error {
  override readonly name = 'BackupRefusal'
}
