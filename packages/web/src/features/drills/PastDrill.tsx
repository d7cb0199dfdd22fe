import type { Drill } from '@hikeshi/contract'
import { useWords } from '../../words.tsx'
import classes from './drills.module.css'
import { When } from './When.tsx'

/** Who commanded, and what came of it. */
export function PastDrill(props: { readonly drill: Drill }) {
  const { drills: named } = useWords().words.screens
  const { drill } = props
  return (
    <li className={classes.row}>
      <strong>{drill.title}</strong>
      <span className={classes.quiet}>
        <When drill={drill} />
      </span>
      <span className={classes.state} data-state={drill.state}>
        {named.states[drill.state]}
      </span>
      {drill.commander && <span>{named.commander(drill.commander.name)}</span>}
      {drill.note !== null && <p className={classes.note}>{drill.note}</p>}
    </li>
  )
}
