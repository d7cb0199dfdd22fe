import type { Brief } from '@hikeshi/contract'
import classes from './console.module.css'

export function BriefLines({ brief }: { readonly brief: Brief }) {
  return (
    <ul className={classes.brief}>
      {brief.lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  )
}
