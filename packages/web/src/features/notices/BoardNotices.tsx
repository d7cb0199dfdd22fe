import { useWords } from '../../words.tsx'
import { useScreen } from '../incident/screen.ts'
import classes from './notices.module.css'
import { Notices } from './Notices.tsx'

/** Who was told what, for whoever looks at the board. */
export function BoardNotices() {
  const { words } = useWords()
  const { number, incident } = useScreen()
  return (
    <section aria-labelledby="notices">
      <h3 id="notices" className={classes.heading}>
        {words.screens.notices.heading}
      </h3>
      <Notices number={number} editable={incident.can.edit} />
    </section>
  )
}
