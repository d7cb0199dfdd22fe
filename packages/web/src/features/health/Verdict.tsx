import type { Health } from '@hikeshi/contract'
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import classes from './Health.module.css'

/** Well or not well, in a sentence. */
export function Verdict(props: { readonly health: Health }) {
  const words = useWords().words.screens.health
  const { ok } = props.health
  const Icon = ok ? IconCircleCheckFilled : IconAlertTriangleFilled
  return (
    <div className={classes.verdict} data-ok={ok} role="status">
      <Icon size="1.4em" aria-hidden />
      {ok ? words.ok : words.notOk}
    </div>
  )
}
