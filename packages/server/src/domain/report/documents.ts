/**
 * The texts that several people write at once, as strings that only this interface can read. Every
 * function is pure: the same strings give the same string, so that a replay finds what the rows hold.
 */
export interface Documents {
  /** The document that says this Markdown; the same one each time. */
  readonly of: (markdown: string) => string
  /** The document with this change in it, or null for what is no change of a document. */
  readonly merged: (document: string, update: string) => string | null
  /** The change after which the document says this Markdown, or null if it does already. */
  readonly rewritten: (document: string, markdown: string) => string | null
  readonly markdownOf: (document: string) => string
}
