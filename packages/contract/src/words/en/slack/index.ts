import { cards } from './cards.ts'
import { channel } from './channel.ts'
import { commands } from './commands.ts'
import { drills } from './drills.ts'
import { entry } from './entry.ts'
import { forms } from './forms.ts'
import { home } from './home.ts'
import { meeting } from './meeting.ts'
import { talk } from './talk.ts'
import { whisper } from './whisper.ts'

/** Everything that is said in Slack. */
export const slack = {
  cards,
  channel,
  home,
  commands,
  drills,
  entry,
  forms,
  meeting,
  talk,
  whisper,
}
