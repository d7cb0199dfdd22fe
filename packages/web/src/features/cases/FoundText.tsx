import type { Excerpt } from '@hikeshi/contract'
import { Mark } from '@mantine/core'
import classes from './Cases.module.css'

/** An excerpt with the found word marked, as it was written; a title is shown whole. */
export function FoundText(props: { readonly found: Excerpt; readonly whole?: string }) {
  const { found, whole } = props
  const at = whole?.indexOf(found.hit) ?? -1
  const before = whole && at >= 0 ? whole.slice(0, at) : found.before
  const after = whole && at >= 0 ? whole.slice(at + found.hit.length) : found.after
  return (
    <>
      {before}
      <Mark className={classes.mark ?? ''}>{found.hit}</Mark>
      {after}
    </>
  )
}
