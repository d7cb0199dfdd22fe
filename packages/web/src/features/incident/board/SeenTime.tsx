import { Clock } from '../../../components/Clock.tsx'
import classes from './board.module.css'

/** A time that the product saw itself, and nobody has to mend. */
export function SeenTime(props: { readonly name: string; readonly at: string | null }) {
  if (props.at === null) return null
  return (
    <div className={classes.contents}>
      <dt>{props.name}</dt>
      <dd>
        <Clock at={props.at} />
      </dd>
    </div>
  )
}
