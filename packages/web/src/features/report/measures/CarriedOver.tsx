import type { Measure } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { TextDialog } from '../../incident/dialogs/TextDialog.tsx'
import { useAct } from '../../incident/use-act.ts'
import classes from '../report.module.css'

const REASON_MAX = 500

/** 持ち越し: who agreed that the close does not wait for it; and, for a closer, the button to. */
export function CarriedOver(props: { readonly number: string; readonly measure: Measure }) {
  const { measure: named } = useWords().words.screens.followUps
  const { number, measure } = props
  const { id, text, carried, can } = measure
  const [asking, setAsking] = useState(false)
  const takeBack = useAct(number, () => api.measures.carryOver({ measure: id, carried: false }))

  return (
    <>
      {carried && (
        <div className={classes.quiet}>{named.carriedBy(carried.by.name, carried.reason)}</div>
      )}
      {can.carryOver && (
        <Button
          size="compact-xs"
          variant="default"
          loading={takeBack.isPending}
          aria-label={carried ? named.takeBackOf(text) : named.carryOverOf(text)}
          onClick={() => (carried ? takeBack.mutate(undefined) : setAsking(true))}
        >
          {carried ? named.takeBack : named.carryOver}
        </Button>
      )}
      {asking && (
        <TextDialog
          number={number}
          title={named.carryOverOf(text)}
          help={named.carryOverHelp}
          label={named.carryOverReason}
          required
          max={REASON_MAX}
          submit={named.carryOver}
          send={(reason) => api.measures.carryOver({ measure: id, carried: true, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
