import type { PersonCall } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { CallFailures } from './CallFailures.tsx'
import classes from './people.module.css'

/** Every call: when, by whom, who was meant, and who could not be reached. */
export function Calls(props: { readonly calls: readonly PersonCall[] }) {
  const { common, incident } = useWords().words.screens
  const { people: named } = incident
  const [open, setOpen] = useState(false)
  if (props.calls.length === 0) return null

  return (
    <div>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {named.calls}
        {common.aside(props.calls.length)}
      </Button>
      {open && (
        <ul className={classes.list}>
          {props.calls.map((call) => (
            <li key={call.id}>
              <div className={classes.row}>
                <Clock at={call.at} />
                <span>{call.by ? named.calledBy(call.by.name) : named.calledByUs}</span>
                <span className={classes.quiet}>{call.groups.join(' · ')}</span>
              </div>
              <div className={classes.quiet}>
                {call.people.map(({ name }) => name).join(' · ')}
                {call.observers.length > 0 && common.aside(named.observers(call.observers.length))}
              </div>
              <CallFailures failed={call.failed} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
