import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { onChange } from '../../stream.ts'
import { incidentQuery } from '../incident/queries.ts'
import { reportQuery } from './queries.ts'

/** While somebody types, the report is read again no more often than this. */
const PACE_MS = 1000

/** Keeps texts and meter up with what others type, without asking at every stroke. */
export function useTypingRefresh(number: string, incident: string): void {
  const queries = useQueryClient()
  const refresh = useCallback(() => {
    for (const { queryKey } of [reportQuery(number), incidentQuery(number)]) {
      void queries.invalidateQueries({ queryKey, exact: true })
    }
  }, [queries, number])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onChange((change) => {
      if (change.type !== 'section.typed' || change.incident !== incident) return
      if (timer !== undefined) return
      timer = setTimeout(() => {
        timer = undefined
        refresh()
      }, PACE_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [refresh, incident])
}
