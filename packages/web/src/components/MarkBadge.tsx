import { IconLock, IconTargetArrow } from '@tabler/icons-react'
import { useWords } from '../words.tsx'
import classes from './Badge.module.css'

/** DRILL or PRIVATE: marks that cannot be missed. */
export function MarkBadge(props: { readonly mark: 'drill' | 'private' }) {
  const { words } = useWords()
  const Icon = props.mark === 'drill' ? IconTargetArrow : IconLock
  return (
    <span className={classes.mark} data-mark={props.mark}>
      <Icon className={classes.shape} aria-hidden />
      {words.screens.common[props.mark]}
    </span>
  )
}
