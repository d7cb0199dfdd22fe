import { z } from 'zod'
import { Refusal } from '../../domain/refusal.ts'
import { checkText } from '../../platform/http/body.ts'

const Place = z.tuple([z.string(), z.string()])

/** Where a page by name ended: the name, and the id that tells two of one name apart. */
export function writeCursor(place: readonly [name: string, id: string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

export function readCursor(cursor: string | undefined): readonly [string, string] | null {
  if (cursor === undefined) return null
  try {
    const place = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    place.forEach(checkText)
    return place
  } catch {
    throw new Refusal('invalid-input')
  }
}
