import type { Words } from '@hikeshi/contract/words/en'
import type { VerbId } from './verb.ts'

interface VerbGroup {
  /** Its headline is `groups` of the words. */
  readonly group: keyof Words['slack']['commands']['groups']
  readonly verbs: readonly VerbId[]
}

/** The verbs as help shows them, in the order in which an incident needs them. Each stands in one group. */
export const GROUPS: readonly VerbGroup[] = [
  {
    group: 'begin',
    verbs: ['raise', 'list', 'status', 'similar', 'subscribe', 'unsubscribe', 'help'],
  },
  {
    group: 'people',
    verbs: ['join', 'watch', 'later', 'cannot', 'summon', 'commander', 'handover', 'roles'],
  },
  { group: 'align', verbs: ['align', 'sev', 'board', 'times'] },
  { group: 'do', verbs: ['todos', 'todo', 'take', 'ask', 'accept', 'pass', 'hand', 'done'] },
  {
    group: 'record',
    verbs: ['fact', 'guess', 'action', 'decide', 'question', 'evidence', 'ledger'],
  },
  { group: 'tell', verbs: ['update', 'notice', 'inquiry'] },
  { group: 'call', verbs: ['topic', 'queue', 'breakout', 'park'] },
  { group: 'end', verbs: ['monitor', 'converge', 'over', 'agree', 'object', 'reopen'] },
  {
    group: 'learn',
    verbs: ['next', 'report', 'measures', 'review', 'close', 'approve', 'back', 'archive', 'drill'],
  },
  { group: 'aside', verbs: ['dismiss', 'merge', 'restore', 'private'] },
]
