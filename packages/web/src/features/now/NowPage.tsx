import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import { DrillsNow } from '../drills/DrillsNow.tsx'
import classes from './Now.module.css'
import { OpenIncidents } from './OpenIncidents.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { WaitingForMe } from './WaitingForMe.tsx'

/** What is going on, what waits for me, and the one field that raises an incident. */
export function NowPage() {
  const { now } = useWords().words.screens
  return (
    <div className={classes.page}>
      <PageTitle>{now.title}</PageTitle>
      <div className={classes.columns}>
        <div className={classes.main}>
          <RaiseForm />
          <OpenIncidents />
        </div>
        <aside className={classes.side} aria-labelledby="waiting-for-me">
          <WaitingForMe />
        </aside>
        <DrillsNow />
      </div>
    </div>
  )
}
