import { Title, VisuallyHidden } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { Composer } from './Composer.tsx'
import { MessageList } from './MessageList.tsx'
import classes from './room.module.css'

/** The conversation; any line of it can be marked as what it is. */
export function Room() {
  const { words } = useWords()
  const { room } = words.screens.incident
  const { incident } = useScreen()

  return (
    <section className={classes.room} aria-labelledby="room">
      <VisuallyHidden>
        <Title order={2} id="room">
          {room.heading}
        </Title>
      </VisuallyHidden>
      <MessageList />
      {incident.can.post ? <Composer /> : <p className={classes.readOnly}>{room.readOnly}</p>}
    </section>
  )
}
