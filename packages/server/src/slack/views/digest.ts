import type { SlackMessage } from '../call.ts'
import type { Room } from '../project/living.ts'
import { ofIncident } from './cards/parts.ts'
import { context, joined, section } from './kit/index.ts'
import { cut, oneLine } from './kit/plain.ts'

const LINES_MAX = 20
const LINE_MAX = 120

/** What could not be said when it was new, in one message: a line each, as people wrote it, and nobody is called by it. */
export function digestMessage(
  room: Pick<Room, 'incident' | 'publicUrl' | 'words'>,
  { head, lines }: { readonly head: string; readonly lines: readonly string[] },
): SlackMessage {
  const shown = lines.slice(0, LINES_MAX).map((line) => `• ${cut(oneLine(line), LINE_MAX)}`)
  const more = lines.length - shown.length
  const rest = more > 0 ? room.words.slack.channel.digestMore(more) : null
  const blocks = [section(joined([head, ...shown], '\n')), ...context(rest)]
  return ofIncident(room, head, blocks)
}
