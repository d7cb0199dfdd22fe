import type { FormEvent } from 'react'
import { problemOf } from './api.ts'

/** What a form holds, by the names of its fields. */
export function readForm(event: FormEvent<HTMLFormElement>): Readonly<Record<string, string>> {
  event.preventDefault()
  const fields = [...new FormData(event.currentTarget)]
  return Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  )
}

/** What the server said about single fields, to be shown beside each. */
export function fieldErrors(error: unknown): Readonly<Record<string, string>> {
  if (!error) return {}
  const fields = problemOf(error).fields ?? []
  return Object.fromEntries(fields.map(({ path, message }) => [path, message]))
}
