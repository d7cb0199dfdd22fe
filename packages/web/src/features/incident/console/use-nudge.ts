import type { Nudge, NudgeAct } from '@hikeshi/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import { useScreen } from '../screen.ts'
import { nudgesQuery } from './queries.ts'
import { useNudgeAct } from './use-nudge-act.ts'

type Part = Nudge['parts'][number]

/** Uses a button of a nudge, or says that it is not needed; either is remembered. */
export function useNudge(nudge: Nudge) {
  const { number } = useScreen()
  const queries = useQueryClient()
  const does = useNudgeAct()
  const refresh = () => queries.invalidateQueries({ queryKey: nudgesQuery(number).queryKey })
  const dismissing = useMutation({
    mutationFn: ({ code, about }: Part) =>
      api.nudges.dismiss({ nudge: nudge.id, code, ...(about === null ? {} : { about }) }),
    onSuccess: refresh,
  })
  const remembering = useMutation({
    mutationFn: ({ part: { code, about }, act }: { part: Part; act: NudgeAct }) =>
      api.nudges.acted({ nudge: nudge.id, code, act, ...(about === null ? {} : { about }) }),
    onSuccess: refresh,
  })

  return {
    dismiss: (part: Part) => dismissing.mutate(part),
    act: (act: NudgeAct, part: Part) => {
      does(act, part)
      if (part.dismissable) remembering.mutate({ part, act })
    },
  }
}
