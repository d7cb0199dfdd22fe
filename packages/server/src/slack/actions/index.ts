import { DONE } from '../call.ts'
import { privately, settling } from '../forms/answers.ts'
import { leadingBack, listNow } from '../forms/lists.ts'
import { contextOf } from '../forms/modal.ts'
import type { Action } from './action.ts'
import { drillActions } from './drills.ts'
import type { ActionId } from './ids.ts'
import { lifecycleActions, peopleActions, reportActions } from './incident.ts'
import { nudgeActions } from './nudges.ts'
import { ledgerActions, moreAboutTodo, talkActions, todoActions } from './work.ts'

const subscribe: Action = async ({ api, words }) => {
  await api.subscription.choose({})
  return privately(words.slack.commands.subscribed)
}

const unsubscribe: Action = async ({ api, words }) => {
  await api.subscription.leave({})
  return privately(words.slack.commands.unsubscribed)
}

const notMe: Action = async ({ api, words }, { value }) => {
  await api.slack.unlink({ link: value })
  return settling(words.slack.commands.unlinked)
}

const PRESSED: Readonly<Record<ActionId, Action>> = {
  'link.open': async () => DONE,
  ...peopleActions,
  ...lifecycleActions,
  ...reportActions,
  ...todoActions,
  'todo.more': moreAboutTodo,
  ...ledgerActions,
  ...talkActions,
  ...nudgeActions,
  ...drillActions,
  'subscription.on': subscribe,
  'subscription.off': unsubscribe,
  'link.not-me': notMe,
}

/** What each button and menu does. In a list, the list then stands there as it is. */
export const ACTIONS = Object.fromEntries(
  Object.entries(PRESSED).map(([id, action]) => [id, refreshing(action)]),
) as Readonly<Record<ActionId, Action>>

function refreshing(action: Action): Action {
  return async (call, pressed) => {
    const answer = await action(call, pressed)
    if (pressed.form === null) return answer
    const context = contextOf(pressed.form.context)
    const { list, incident, back, of } = context
    if (answer.kind === 'replace' && back !== undefined) return leadingBack(answer, context)
    if (answer.kind !== 'nothing') return answer
    const view = await listNow(call, list ?? back, incident ?? of)
    return view ? { kind: 'replace', view } : answer
  }
}
