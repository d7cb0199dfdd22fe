import type { NudgeToMe, Reflection } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { reflectionsQuery, saidToMeQuery } from './queries.ts'

interface After {
  readonly said: readonly NudgeToMe[]
  readonly asked: readonly Reflection[]
  readonly count: number
}

/** What incidents that are over ask of me: measures and reports whose time has come, and my view. */
export function useAfter(): After {
  const { data: said = [] } = useQuery(saidToMeQuery)
  const { data: asked = [] } = useQuery(reflectionsQuery)
  return { said, asked, count: said.length + asked.length }
}
