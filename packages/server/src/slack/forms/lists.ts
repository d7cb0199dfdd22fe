import type { ModalView } from '@slack/types'
import type { Answer, SlackCall } from '../call.ts'
import { similarList } from './afterwards.ts'
import { drillsList } from './drills.ts'
import { ledgerList } from './ledger.ts'
import { measuresList } from './measures.ts'
import { leadingTo, type Context } from './modal.ts'
import { noticesList } from './notices.ts'
import { rolesList } from './roles.ts'
import { reportList } from './report.ts'
import { topicsList } from './talk.ts'
import { todosList } from './todos.ts'

type List = (call: SlackCall, incident: string) => Promise<ModalView>

/** The lists that forms are opened in, of an incident or of none, and that stand there again, as they are by then, when one was sent. */
const LISTS: Readonly<Record<string, List>> = {
  drills: drillsList,
  ledger: ledgerList,
  measures: measuresList,
  notices: noticesList,
  report: reportList,
  roles: rolesList,
  similar: similarList,
  todos: todosList,
  topics: topicsList,
}

/** A form that is drawn again still leads back to the list that it was opened in. */
export function leadingBack(
  answer: Extract<Answer, { readonly kind: 'replace' }>,
  context: Context,
): Answer {
  const { view } = answer
  if (view.callback_id === 'list' || view.type !== 'modal') return answer
  return { ...answer, view: leadingTo(view, context) }
}

/** A list as it is now; null for one that there is not. */
export async function listNow(
  call: SlackCall,
  name: string | undefined,
  incident: string | undefined,
): Promise<ModalView | null> {
  const list = name === undefined ? undefined : LISTS[name]
  return list ? list(call, incident ?? '') : null
}
