import type { BriefFacts, Language } from '@hikeshi/contract'
import type { Reader, Words } from '@hikeshi/contract/words'
import { inLanguage, timeOf } from '../nudges/index.ts'

interface Told {
  readonly reader: Reader
  readonly words: Words
  readonly language: Language
}

interface Line {
  readonly key: string
  readonly text: string
}

/** The brief of a hand-over, in the words of whoever reads it: at most twelve lines, the essential first. */
export function fullBrief(facts: BriefFacts, told: Told): Line[] {
  const { brief } = told.words
  const { policy, decision, questions, hypotheses, nextUpdateAt, promises, undecided } = facts
  const list = (texts: readonly string[]) => texts.join(brief.separator)
  const lines: readonly (Line | null)[] = [
    ...situation(facts, told),
    line('policy', policy && brief.policy(policy)),
    line('decision', decision && brief.decision(decision)),
    line('tasks', tasks(facts, told)),
    line('actions', actions(facts, told)),
    line('questions', questions.length > 0 && brief.questions(list(questions))),
    line('hypotheses', hypotheses.length > 0 && brief.hypotheses(list(hypotheses))),
    line('worstCase', brief.worstCase(facts.worstCase)),
    line('nextUpdate', nextUpdateAt && brief.nextUpdate(timeOf(nextUpdateAt, told.reader))),
    line('promises', promises.length > 0 && brief.promises(list(promised(facts, told)))),
    line('undecided', undecided.length > 0 && brief.undecided(audiences(undecided, told))),
  ]
  return lines.filter((one) => one !== null).slice(0, LINES_MAX)
}

const LINES_MAX = 12

/** For whoever only wants to know how things stand: no names of tasks, no guesses. */
export function shortBrief(facts: BriefFacts, told: Told): Line[] {
  const { brief } = told.words
  const { status, nextUpdateAt, commander } = facts
  const name = commander === null ? null : nameOf(commander, told)
  const lines: readonly (Line | null)[] = [
    ...situation(facts, told),
    line('commander', brief.commander(name)),
    line('status', status && brief.status(status)),
    line('actions', actions(facts, told)),
    line('nextUpdate', nextUpdateAt && brief.nextUpdate(timeOf(nextUpdateAt, told.reader))),
  ]
  return lines.filter((one) => one !== null)
}

function line(key: string, text: string | false | null): Line | null {
  return text ? { key, text } : null
}

function situation(facts: BriefFacts, { reader, words }: Told): readonly (Line | null)[] {
  const { labels } = reader
  const { brief } = words
  const severity =
    facts.severity === null ? labels.severityUnset : labels.severities[facts.severity]
  const state = labels.states[facts.state]
  const elapsed = brief.elapsed(facts.minutes)
  return [
    line('now', brief.now({ severity, state, elapsed })),
    line('impact', brief.impact(facts.impact)),
  ]
}

function tasks({ tasks: running }: BriefFacts, told: Told): string {
  const { brief } = told.words
  if (running.length === 0) return brief.noTasks
  const each = running.map(({ person, text, minutes, timeBox }) =>
    brief.task({
      name: nameOf(person, told),
      text: inLanguage(text, told.language),
      minutes,
      timeBox,
    }),
  )
  return brief.tasks(each.join(brief.separator))
}

function actions({ actions: taken }: BriefFacts, { words: { brief } }: Told): string {
  if (taken.length === 0) return brief.noActions
  const each = taken.map(({ text, done }) => brief.action(text, done))
  return brief.actions(each.join(brief.separator))
}

function promised({ promises }: BriefFacts, told: Told): readonly string[] {
  return promises.map(({ audience, at }) =>
    told.words.brief.promise(audiences([audience], told), timeOf(at, told.reader)),
  )
}

function audiences(keys: readonly string[], { reader, words }: Told): string {
  return words.nudges.list(keys.map((key) => reader.own.audiences.get(key) ?? key))
}

function nameOf(person: string, { reader }: Told): string {
  const name = reader.nameOf(person)
  return name === null ? reader.labels.somebody : reader.labels.person(name)
}
