import type { FollowUp, Reflection } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { followUpsQuery, reflectionsQuery } from './queries.ts'

interface After {
  readonly waiting: readonly FollowUp[]
  readonly asked: readonly Reflection[]
  readonly count: number
}

/** What incidents that are over ask of me: measures and reports whose time has come, and my view. */
export function useAfter(): After {
  const { data: mine = [] } = useQuery(followUpsQuery(true))
  const { data: asked = [] } = useQuery(reflectionsQuery)
  const waiting = mine.filter((item) => item.waiting)
  return { waiting, asked, count: waiting.length + asked.length }
}
