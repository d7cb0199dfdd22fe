import { cards } from './cards.ts'
import { channel } from './channel.ts'
import { entry } from './entry.ts'
import { home } from './home.ts'
import { talk } from './talk.ts'
import { whisper } from './whisper.ts'

/** Everything that is said in Slack. */
export const slack = {
  cards,
  channel,
  home,
  entry,
  talk,
  whisper,
}
