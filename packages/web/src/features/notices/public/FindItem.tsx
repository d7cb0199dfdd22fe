import type { PublicReport } from '@hikeshi/contract'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { TextDialog } from '../../incident/dialogs/TextDialog.tsx'
import { useAct } from '../../incident/use-act.ts'
import classes from '../notices.module.css'

const REASON_MAX = 500

/** One thing that was found: taken out, or let stand for a reason. */
export function FindItem(props: {
  readonly number: string
  readonly finding: PublicReport['findings'][number]
  readonly editable: boolean
}) {
  const { words } = useWords()
  const { public: named, save } = words.screens.notices
  const { number: incident, finding } = props
  const { key, kind, text, count, replacement, decision, reason } = finding
  const [keeping, setKeeping] = useState(false)
  const takeOut = useAct(incident, () =>
    api.publicReport.review({ incident, finding: key, decision: 'replaced' }),
  )

  return (
    <li className={classes.find}>
      <span className={classes.quiet}>{named.kinds[kind]}</span>
      <span className={classes.found}>{text}</span>
      {count > 1 && <span className={classes.quiet}>{named.times(count)}</span>}
      {decision === 'kept' ? (
        <span className={classes.waits}>{named.kept(reason ?? '')}</span>
      ) : (
        <span className={decision ? classes.settled : classes.quiet}>
          {named.becomes(replacement)}
        </span>
      )}
      {props.editable && (
        <span className={`${classes.line} ${classes.push}`}>
          {decision !== 'replaced' && (
            <Button
              size="compact-xs"
              variant="default"
              loading={takeOut.isPending}
              onClick={() => takeOut.mutate(undefined)}
            >
              {named.takeOut}
            </Button>
          )}
          {decision !== 'kept' && (
            <Button size="compact-xs" variant="subtle" onClick={() => setKeeping(true)}>
              {named.keep}
            </Button>
          )}
        </span>
      )}
      {keeping && (
        <TextDialog
          number={incident}
          title={named.keepTitle(text)}
          label={named.keepReason}
          required
          max={REASON_MAX}
          submit={save}
          send={(why) =>
            api.publicReport.review({ incident, finding: key, decision: 'kept', reason: why })
          }
          onClose={() => setKeeping(false)}
        />
      )}
    </li>
  )
}
