import type { Drill } from '@hikeshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { untilNext } from './moments.ts'

/**
 * Asks for drills again when one of these begins or ends: nothing is recorded then, and yet one can
 * do something else. Give it a list that stays the same while it says the same.
 */
export function useHours(drills: readonly Drill[] | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    function wait(): void {
      const waitMs = untilNext(drills ?? [], Date.now())
      if (waitMs === false) return
      timer = setTimeout(() => {
        void queries.invalidateQueries({ queryKey: ['drills'] })
        wait()
      }, waitMs)
    }
    wait()
    return () => clearTimeout(timer)
  }, [drills, queries])
}
