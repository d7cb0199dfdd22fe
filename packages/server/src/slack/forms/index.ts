import { sendReview } from './review.ts'
import { QUESTION_FORMS } from './questions.ts'
import { DONE } from '../call.ts'
import { sendPulse } from './afterwards.ts'
import { sendOutcome, sendSkip, sendWritten } from './alignment.ts'
import { sendBoard, sendTimes } from './board.ts'
import type { Form } from './form.ts'
import type { FormId } from './ids.ts'
import { sendChange } from './changing.ts'
import { sendEntry } from './ledger.ts'
import { sendDeclaration, sendProposal } from './convergence.ts'
import { sendDismissal, sendMerge } from './setting-aside.ts'
import { sendFollowThrough, sendWatch } from './lifecycle.ts'
import { leadingBack, listNow } from './lists.ts'
import { sendMeasure } from './measures.ts'
import { sendPostmortem } from './postmortem.ts'
import { contextOf } from './modal.ts'
import { sendDecision } from './notices.ts'
import { sendDraft } from './drafting.ts'
import { sendAbort, sendHold } from './drill-end.ts'
import { sendDrillChange, sendPlan } from './drills.ts'
import { sendPublication } from './publishing.ts'
import { sendHandover, sendLater, sendSummons, sendVisibility } from './people.ts'
import { sendRole } from './roles.ts'
import { sendRaise } from './raise.ts'
import { sendRecord } from './record.ts'
import { sendSection } from './report.ts'
import { sendSettlement } from './settling.ts'
import { sendSeverity } from './severity.ts'
import { sendBreakOut, sendUpdate } from './talk.ts'
import { sendAsk, sendTodo } from './todos.ts'

const SENT: Readonly<Record<FormId, Form>> = {
  ...QUESTION_FORMS,
  list: async () => DONE,
  raise: sendRaise,
  later: sendLater,
  board: sendBoard,
  times: sendTimes,
  severity: sendSeverity,
  update: sendUpdate,
  align: sendWritten,
  outcome: sendOutcome,
  skip: sendSkip,
  watch: sendWatch,
  converge: sendProposal,
  declare: sendDeclaration,
  'follow-through': sendFollowThrough,
  close: sendReview,
  dismiss: sendDismissal,
  merge: sendMerge,
  handover: sendHandover,
  summon: sendSummons,
  role: sendRole,
  visibility: sendVisibility,
  'todo-add': sendTodo,
  'todo-ask': sendAsk,
  entry: sendEntry,
  'entry-change': sendChange,
  settle: sendSettlement,
  record: sendRecord,
  'report-section': sendSection,
  measure: sendMeasure,
  postmortem: sendPostmortem,
  'notice-decide': sendDecision,
  'notice-draft': sendDraft,
  'notice-publish': sendPublication,
  'break-out': sendBreakOut,
  pulse: sendPulse,
  'drill-plan': sendPlan,
  'drill-change': sendDrillChange,
  'drill-hold': sendHold,
  'drill-abort': sendAbort,
}

/** What sending each form does. One that was opened in a list leads back to it. */
export const FORMS = Object.fromEntries(
  Object.entries(SENT).map(([id, form]) => [id, backToList(form)]),
) as Readonly<Record<FormId, Form>>

function backToList(form: Form): Form {
  return async (call, sent) => {
    const answer = await form(call, sent)
    const context = contextOf(sent.context)
    const { back, of } = context
    if (back === undefined) return answer
    if (answer.kind === 'replace') return leadingBack(answer, context)
    const view = answer.kind === 'nothing' ? await listNow(call, back, of) : null
    return view ? { kind: 'replace', view } : answer
  }
}
