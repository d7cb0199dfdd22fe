import type { SettingsPart, SettingsPartView } from '@hikeshi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { partQuery } from './queries.ts'

/** Keeps what the server answered, and asks again for everything else about the settings. */
export function useKeep(part: SettingsPart): (view: SettingsPartView) => void {
  const queries = useQueryClient()
  return (view) => {
    queries.setQueryData(partQuery(part).queryKey, view)
    void queries.invalidateQueries({ queryKey: ['settings'] })
  }
}
