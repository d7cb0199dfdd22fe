import { createHash } from 'node:crypto'

/** Tells two contents apart without keeping them. */
export const hashOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url')
