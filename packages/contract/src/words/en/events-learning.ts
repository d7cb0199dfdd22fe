import type { HandbookEvents } from '../../handbook.ts'
import type { MeasureEvents } from '../../measures.ts'
import type { ProposalEvents } from '../../proposals.ts'
import type { ReflectionEvents } from '../../reflections.ts'
import type { EventWords } from '../context.ts'

type Learning =
  | keyof HandbookEvents
  | keyof MeasureEvents
  | keyof ProposalEvents
  | keyof ReflectionEvents

/** What is learnt from an incident, and what comes of it. */
export const learningEvents: Pick<EventWords, Learning> = {
  'measure.added': ({ kind, text }, { by, term }) =>
    `${by} added · ${term.measureKind(kind)}: ${text}`,
  'measure.changed': ({ text, state, proof, due, dueReason }, { by, term }) => {
    const day = dueReason === undefined ? null : `due ${due ?? 'no day'} (${dueReason})`
    const changes = [text, state && term.measureState(state), proof, day]
      .filter(Boolean)
      .join(' · ')
    return `${by} updated a measure${changes === '' ? '' : `: ${changes}`}`
  },
  'measure.carried_over': ({ reason }, { by }) =>
    `${by} let a required measure outlive the close: ${reason}`,
  'measure.carry_over_withdrawn': (_, { by }) =>
    `${by} wants a measure done before the close after all`,
  'measure.reminded': ({ why, due }, { by }) =>
    why === 'due_soon'
      ? `${by} reminded the owner of a measure that is due ${due}`
      : `${by} reminded the owner of a measure that was due ${due}`,
  'report.reminded': ({ person, missing }, { by, name }) =>
    `${by} reminded ${name(person)} of the report (${missing} to go)`,
  'postmortem.decided': ({ form, at, reason }, { by, term }) =>
    form === 'waived'
      ? `${by} decided to do without a postmortem: ${reason ?? 'no reason given'}`
      : `${by} decided to hold the postmortem ${term.postmortemForm(form)}${at === null ? '' : ` (${term.time(at)})`}`,
  'postmortem.thread_opened': (_, { by }) => `${by} opened a thread for the postmortem in the room`,
  'postmortem.held': ({ outcome }, { by }) =>
    `${by} recorded that the postmortem was held${outcome === null ? '' : `: ${outcome}`}`,
  'page.shipped': ({ title }, { by }) => `${by} kept the shipped text of “${title.en || title.ja}”`,
  'page.written': ({ title, version }, { by }) =>
    `${by} wrote the handbook page “${title.en || title.ja}” (version ${version})`,
  'page.locked': ({ reason }, { by }) => `${by} locked a handbook page: ${reason}`,
  'page.unlocked': (_, { by }) => `${by} unlocked a handbook page`,
  'page.retired': ({ reason }, { by }) => `${by} retired a handbook page: ${reason}`,
  'page.brought_back': (_, { by }) => `${by} brought a handbook page back`,
  'page.example_linked': (_, { by }) => `${by} added a case as an example to a handbook page`,
  'page.example_unlinked': (_, { by }) => `${by} took an example off a handbook page`,
  'tip.saved': ({ text }, { by }) => `${by} saved a tip: ${text}`,
  'tip.published': ({ text }, { by }) => `${by} published a tip: ${text}`,
  'tip.withdrawn': (_, { by }) => `${by} took a tip away`,
  'proposal.made': ({ text }, { by }) => `${by} proposed a change: ${text}`,
  'proposal.adopted': ({ by: person, comment }, { name }) =>
    `${name(person)} adopted a proposal${comment === null ? '' : `: ${comment}`}`,
  'proposal.declined': ({ reason }, { by }) => `${by} declined a proposal: ${reason}`,
  'reflection.finished': ({ person }, { name }) =>
    `${name(person)} answered what in the flow should change`,
  'pulse.given': () => 'Somebody answered the questions at the end',
}
