import { BrokenPage } from './BrokenPage.tsx'
import classes from './Shell.module.css'

/** The frame itself could not be drawn: say so without it. */
export function BrokenRoot() {
  return (
    <main className={classes.main}>
      <BrokenPage />
    </main>
  )
}
