import type { NudgeAct, NudgeToMe } from '@hikeshi/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { saidToMeQuery } from './queries.ts'

type Part = NudgeToMe['parts'][number]

/** What the buttons of such a word do, outside the incident's own page. */
export function useAfterNudge(nudge: NudgeToMe, openMeasure: (measure: string) => void) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const number = nudge.incident === null ? null : String(nudge.incident.number)
  const refresh = () => queries.invalidateQueries({ queryKey: saidToMeQuery.queryKey })
  const which = ({ code, about }: Part) => ({
    nudge: nudge.id,
    code,
    ...(about === null ? {} : { about }),
  })
  const dismiss = useMutation({
    mutationFn: (part: Part) => api.nudges.dismiss(which(part)),
    onSuccess: refresh,
  })

  function act(name: NudgeAct, { about }: Part): void {
    if (name === 'updateMeasure' && about !== null) openMeasure(about)
    else if (number === null) void navigate({ to: '/follow-ups' })
    else if (name === 'talkItOver') void navigate({ to: '/incidents/$number', params: { number } })
    else void navigate({ to: '/incidents/$number/report', params: { number } })
  }

  return { act, dismiss }
}
