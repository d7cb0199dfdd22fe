/** The message that an incident is raised from: it goes along as the first evidence. */
import type { ChosenMessage, SlackCall, SourceMessage } from '../call.ts'
import { cut, tidy } from '../views/kit/index.ts'
import type { Context } from './modal.ts'

export const EVIDENCE_MAX = 3000
/** A form carries little. */
const SAID_MAX = 1000

/** What the form carries of the message it began with. */
export function carried({ channel, ts, slackUser, text, permalink }: ChosenMessage): Context {
  const url = permalink ? { url: permalink } : {}
  return { channel, ts, by: slackUser ?? '', said: cut(text, SAID_MAX), ...url }
}

function sourceIn(context: Context): SourceMessage {
  const { channel = '', ts = '', by = '', said = '', url = '' } = context
  return { channel, ts, slackUser: by === '' ? null : by, text: said, thread: threadIn(url) }
}

/** The address of an answer names the thread that it stands in. */
const threadIn = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).searchParams.get('thread_ts') : null

/** What was reported keeps its writer and its time; only the words may be others. */
export async function bringEvidence(
  { api, workspace }: SlackCall,
  incident: string,
  { evidence = '', context }: { readonly evidence?: string; readonly context: Context },
): Promise<void> {
  const { url } = context
  const message = await workspace.source.bring(incident, sourceIn(context))
  const kind = 'evidence'
  if (message === null) {
    const text = evidence === '' ? url : evidence
    if (text) await api.entries.record({ incident, kind, text, ...(url ? { url } : {}) })
    return
  }
  const entry = await api.entries.record({ incident, kind, message })
  const isOther = evidence !== '' && cut(tidy(entry.text), EVIDENCE_MAX).trim() !== evidence
  if (isOther) await api.entries.change({ entry: entry.id, text: evidence })
}
