import type { Tip } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { TipDialog } from './TipDialog.tsx'
import { TipPlace } from './TipPlace.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

/** One tip: what it says, where it belongs, and where it came from. */
export function TipCard(props: { readonly tip: Tip }) {
  const { tips: named } = useWords().words.screens.handbook
  const { tip } = props
  const draft = tip.state === 'draft'
  const act = draft ? named.publish : named.change
  const [open, setOpen] = useState(false)
  const withdraw = useHandbookAct(() => api.tips.withdraw({ tip: tip.id }))

  return (
    <li className={classes.card}>
      <p className={classes.said}>{tip.text}</p>
      <div className={classes.facts}>
        {draft && <strong>{named.draft}</strong>}
        <TipPlace tip={tip} />
        <AnchorLink
          size="xs"
          to="/incidents/$number"
          params={{ number: String(tip.incident.number) }}
        >
          {named.from(tip.by.name, tip.incident.number)}
        </AnchorLink>
      </div>
      {tip.can.change && (
        <Group gap="sm" mt="xs">
          <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
            {act}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined)}
          >
            {named.withdraw}
          </Button>
        </Group>
      )}
      <ProblemNotice error={withdraw.error} />
      {open && (
        <TipDialog
          title={act}
          submit={act}
          initial={tip}
          send={(fields) => api.tips.publish({ tip: tip.id, ...fields })}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  )
}
