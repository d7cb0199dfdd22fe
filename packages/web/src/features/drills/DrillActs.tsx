import type { Drill } from '@hikeshi/contract'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words.tsx'
import { AbortDialog } from './AbortDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { PlanDialog } from './PlanDialog.tsx'

type Dialog = 'change' | 'hold' | 'abort'

/** What whoever plans or leads it can do: change it, call it off, record it once its time has come. */
export function DrillActs(props: { readonly drill: Drill }) {
  const { drills: named } = useWords().words.screens
  const { drill } = props
  const { can, title } = drill
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)

  return (
    <Group gap="xs">
      {can.settle && (
        <Button size="xs" aria-label={named.settle.holdOf(title)} onClick={() => setDialog('hold')}>
          {named.settle.hold}
        </Button>
      )}
      {can.change && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={named.changeOf(title)}
          onClick={() => setDialog('change')}
        >
          {named.change}
        </Button>
      )}
      {can.change && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          c="dimmed"
          aria-label={can.settle ? named.settle.notOf(title) : named.abortOf(title)}
          onClick={() => setDialog('abort')}
        >
          {can.settle ? named.settle.not : named.abort}
        </Button>
      )}
      {dialog === 'change' && <PlanDialog drill={drill} onClose={close} />}
      {dialog === 'hold' && <HoldDialog drill={drill} onClose={close} />}
      {dialog === 'abort' && <AbortDialog drill={drill} onClose={close} />}
    </Group>
  )
}
