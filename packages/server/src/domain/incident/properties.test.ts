import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, live, story, type Happened, type Step } from '../../testing/stories.ts'
import { unmetClose } from './close.ts'
import { openObjections } from './convergence.ts'
import { agreements, quorumOf, standingEvidence } from './gate.ts'
import { commanderOf, type Incident } from './incident.ts'

/** Tells stories until one has a step that breaks the promise. */
function inAllStories(holds: (step: Step) => boolean): () => void {
  return () =>
    fc.assert(
      fc.property(story, (told) => live(told).every(holds)),
      { numRuns: 300 },
    )
}

it('has a commander for ever, once it had one', () => {
  expect(
    inAllStories(
      ({ before, after }) => commanderOf(before) === null || commanderOf(after) !== null,
    ),
  ).not.toThrow()
})

it('changes its commander only by taking what is free or accepting what was offered', () => {
  expect(
    inAllStories(({ before, after, events }) => {
      if (commanderOf(before) === commanderOf(after)) return true
      return events.some(({ type }) => type === 'role.accepted' || type === 'role.taken')
    }),
  ).not.toThrow()
})

it('never converges without quorum and evidence or over an objection, unless by exception', () => {
  expect(
    inAllStories(({ before, facts: known, events }) =>
      events.every(({ type, data }) => {
        if (type !== 'incident.converged' || data.override !== null) return true
        const evident = standingEvidence(before, known).length > 0
        const agreed = agreements(before).length >= quorumOf(before, known)
        return evident && agreed && openObjections(before).length === 0
      }),
    ),
  ).not.toThrow()
})

it('never closes while a hard rule is unmet, unless by exception', () => {
  expect(
    inAllStories(({ facts: known, events }) =>
      events.every(({ type, data }) =>
        type === 'incident.closed'
          ? data.override !== null || unmetClose(known).length === 0
          : true,
      ),
    ),
  ).not.toThrow()
})

it('is never open while its type is secret', () => {
  expect(
    inAllStories(({ after }) => after.type !== 'security' || after.visibility === 'private'),
  ).not.toThrow()
})

it('T22 goes aside and comes back to where it was, and to nowhere else', () => {
  expect(
    inAllStories(({ before, after, events }) =>
      events.every(
        ({ type }) => type !== 'incident.restored' || after.state === before.aside?.from,
      ),
    ),
  ).not.toThrow()
})

it('T14 is never archived but from the close', () => {
  expect(
    inAllStories(
      ({ before, after }) =>
        after.state !== 'archived' || ['closed', 'archived'].includes(before.state),
    ),
  ).not.toThrow()
})

it('T16 is opened only where an admin and whoever leads agree', () => {
  expect(
    inAllStories(({ before, after, events }) => {
      if (before.visibility === 'open' || after.visibility === 'private') return true
      const speaks = [before.opening?.by, ...events.map(({ actor }) => actor)]
      const admin = speaks.some((who) => who === 'di' || who === 'ed')
      const commander = commanderOf(before)
      return admin && (commander === null || speaks.includes(commander))
    }),
  ).not.toThrow()
})

it('is the same when replayed from stored events', () => {
  const property = fc.property(story, (asked) => {
    const steps = live(asked)
    const events = [...asked.beginning, ...steps.flatMap((step) => step.events)]
    const stored = JSON.parse(JSON.stringify(events)) as readonly Happened[]
    const row = JSON.parse(JSON.stringify(steps.at(-1)?.after ?? null)) as Incident
    expect(fold(stored)).toStrictEqual(row)
  })
  fc.assert(property, { numRuns: 300 })
})

it('reaches convergence and the close in these stories', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(story, (asked) => {
      for (const { events } of live(asked)) for (const { type } of events) seen.add(type)
    }),
    { numRuns: 500, seed: 7 },
  )
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'incident.converged',
      'incident.closed',
      'incident.reopened',
      'incident.archived',
      'incident.dismissed',
      'incident.merged',
      'incident.restored',
      'incident.report_reopened',
      'incident.opening_proposed',
      'incident.visibility_changed',
      'role.accepted',
    ]),
  )
})
