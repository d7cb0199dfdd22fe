import type { Notice, NoticeRecommendation, ScopeAnswers } from '@hikeshi/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { ActDialog } from '../incident/dialogs/ActDialog.tsx'
import { useAct } from '../incident/use-act.ts'
import { ScopeAdvice } from './ScopeAdvice.tsx'
import { ScopeQuestions } from './ScopeQuestions.tsx'

const UNSURE: ScopeAnswers = {
  harm: 'some',
  reach: 'some',
  noticeable: true,
  prepare: false,
  sensitive: false,
  talkedAbout: false,
}

/** A few questions lead to whom to tell; the reason is kept with the decision. */
export function ScopeDialog(props: {
  readonly number: string
  readonly notices: readonly Notice[]
  readonly onClose: () => void
}) {
  const { words } = useWords()
  const { scope: named } = words.screens.notices
  const { number, onClose } = props
  const undecided = props.notices.filter(({ state }) => state === 'undecided')
  const [answers, setAnswers] = useState(UNSURE)
  const [advice, setAdvice] = useState<NoticeRecommendation | null>(null)
  const [chosen, setChosen] = useState(undecided.map(({ audience }) => audience))
  const ask = useMutation({
    mutationFn: () => api.notices.recommend({ incident: number, ...answers }),
    onSuccess: setAdvice,
  })
  const decide = useAct(
    number,
    async ({ audiences, scope, reason }: NoticeRecommendation) => {
      for (const { audience, state } of audiences.filter((one) => chosen.includes(one.audience))) {
        await api.notices.change({ incident: number, audience, state, scope, reason })
      }
    },
    'inline',
  )

  return (
    <ActDialog
      title={named.title}
      help={named.help}
      submit={advice ? named.apply : named.ask}
      ready={advice === null || (chosen.length > 0 && advice.reason.trim() !== '')}
      act={advice ? decide : ask}
      onSubmit={() =>
        advice ? decide.mutate(advice, { onSuccess: onClose }) : ask.mutate(undefined)
      }
      onClose={onClose}
    >
      <ScopeQuestions
        answers={answers}
        onChange={(next) => {
          setAnswers(next)
          setAdvice(null)
        }}
      />
      {advice && (
        <ScopeAdvice
          advice={advice}
          undecided={undecided}
          chosen={chosen}
          onChoose={setChosen}
          onReason={(reason) => setAdvice({ ...advice, reason })}
        />
      )}
    </ActDialog>
  )
}
