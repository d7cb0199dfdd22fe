import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { EntryForm } from './EntryForm.tsx'
import classes from './ledger.module.css'

/** Records straight into the ledger, with a link and where it comes from. */
export function AddEntry() {
  const { words } = useWords()
  const [adding, setAdding] = useState(false)
  if (adding) return <EntryForm onDone={() => setAdding(false)} />
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus className={classes.icon} aria-hidden />}
        onClick={() => setAdding(true)}
      >
        {words.screens.incident.ledger.add}
      </Button>
    </div>
  )
}
