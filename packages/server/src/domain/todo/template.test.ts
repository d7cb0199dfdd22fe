import type { Severity } from '@hikeshi/contract'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isPrivateType } from '../incident/privacy.ts'
import { NINE, todo } from '../testing/builders.ts'
import { parseAuto } from './automatic.ts'
import { dueAt, parseDue } from './due.ts'
import { mergeTodos, type Situation, type TodoTemplate } from './template.ts'
import type { Todo } from './todo.ts'

interface Written {
  readonly key: string
  readonly phase: TodoTemplate['phase']
  readonly severities: readonly number[]
  readonly role?: string
  readonly due?: string
  readonly auto?: string
  readonly blocks?: 'converge' | 'close'
  readonly overlay?: string
  readonly repeat?: 'stakeholders'
  readonly text: TodoTemplate['text']
}

function shipped(name: string): unknown {
  const file = new URL(`../../../defaults/${name}.yaml`, import.meta.url)
  return parse(readFileSync(file, 'utf8'))
}

const written = shipped('todos') as { readonly todos: readonly Written[] }
const template: readonly TodoTemplate[] = written.todos.map(
  ({ key, phase, severities, role, due, auto, blocks, overlay, repeat, text }) => ({
    key,
    phase,
    severities: severities.map((level) => `sev${level}` as Severity),
    role: role ?? null,
    due: due === undefined ? null : parseDue(due),
    auto: auto === undefined ? null : parseAuto(auto),
    blocks: blocks ?? null,
    text,
    overlay: overlay ?? null,
    repeat: repeat ?? null,
  }),
)

const situation = (severity: Severity | null, changes: Partial<Situation> = {}): Situation => ({
  severity,
  overlay: null,
  convergedAt: null,
  now: NINE,
  zone: 'Asia/Tokyo',
  ...changes,
})

const paced = (severity: Severity, stakeholders: number) =>
  situation(severity, { cadence: { channel: null, stakeholders } })

/** The list as it would stand after the merge. */
function merged(existing: readonly Todo[], at: Situation): readonly Todo[] {
  const { create, notRequired, requiredAgain } = mergeTodos(existing, template, at)
  const kept = existing.map((item) => {
    if (notRequired.includes(item)) return { ...item, state: 'not_required' as const }
    return requiredAgain.includes(item) ? { ...item, state: 'open' as const } : item
  })
  return [...kept, ...create.map((data) => todo({ ...data, id: data.key ?? '' }))]
}

function keys(list: readonly Todo[], state: Todo['state'] = 'open'): readonly (string | null)[] {
  return list.filter((item) => item.state === state).map(({ key }) => key)
}

function sorted(list: readonly (string | null)[]): readonly (string | null)[] {
  return list.toSorted((one, other) => String(one).localeCompare(String(other)))
}

const forAll = ['report.create', 'sev.decide', 'evidence.paste', 'converge.proof', 'close.request']
const upToSev3 = [
  'ic.decide',
  'impact.first',
  'since.when',
  'mitigate.options',
  'mitigate.do',
  'cs.tell',
  'notice.scope',
  'converge.agree',
  'temp.undo',
  'cause.lead',
  'timeline.check',
  'pm.decide',
  'pm.hold',
  'prevent.do',
  'flow.improve',
]
const serious = [
  'worst.case',
  'notice.publish',
  'help.page',
  'internal.update',
  'other.harm',
  'notice.resolved',
  'victims.care',
]

describe('B-16 the shipped list', () => {
  const golden: Readonly<Record<Severity, readonly string[]>> = {
    sev1: [...forAll, ...upToSev3, ...serious],
    sev2: [...forAll, ...upToSev3, ...serious],
    sev3: [...forAll, ...upToSev3],
    sev4: forAll,
  }

  it.each(Object.keys(golden) as Severity[])('B-12 asks of %s what it promises', (severity) => {
    expect(sorted(keys(merged([], situation(severity))))).toEqual(sorted(golden[severity]))
  })

  it('is that of SEV3 while the severity is unset', () => {
    expect(keys(merged([], situation(null)))).toEqual(keys(merged([], situation('sev3'))))
  })

  it.each(['security', 'data', 'third'])('has its own part for %s', (overlay) => {
    const list = merged([], situation('sev4', { overlay }))
    const prefix = { security: 'sec.', data: 'data.', third: 'third.' }[overlay] ?? ''
    const own = keys(list).filter((key) => !forAll.includes(key ?? ''))
    expect(own.length).toBeGreaterThan(2)
    expect(own.every((key) => key?.startsWith(prefix))).toBe(true)
  })

  it('hides the incident types that the rules keep private', () => {
    const { types } = shipped('types') as { types: readonly { key: string; private: boolean }[] }
    const secret = types.filter((type) => type.private).map(({ key }) => key)
    expect(secret).toEqual(types.map(({ key }) => key).filter((key) => isPrivateType(key, [])))
    expect(secret).toEqual(['security', 'lost'])
  })
})

describe('a change of severity', () => {
  const sev3 = merged([], situation('sev3'))
  const sev1 = merged(sev3, situation('sev1'))

  it('adds what the higher one asks for, and nothing twice', () => {
    expect(sorted(keys(sev1))).toEqual(sorted([...forAll, ...upToSev3, ...serious]))
  })

  it('greys out on the way down what nobody has touched', () => {
    const worked = sev1.map((item) => {
      if (item.key === 'worst.case') return { ...item, touched: true, assignee: 'bo' }
      return item.key === 'help.page' ? { ...item, state: 'done' as const } : item
    })
    const down = merged(worked, situation('sev3'))
    expect(sorted(keys(down, 'not_required'))).toEqual(
      sorted(serious.filter((key) => key !== 'worst.case' && key !== 'help.page')),
    )
    expect(keys(down, 'done')).toEqual(['help.page'])
    expect(keys(down)).toContain('worst.case')
  })

  it('B-12 brings back from sev1 over sev3 to sev2 what was greyed out', () => {
    const back = merged(merged(sev1, situation('sev3')), situation('sev2'))
    expect(sorted(keys(back))).toEqual(sorted(keys(sev1)))
    expect(back).toHaveLength(sev1.length)
  })

  it('sets the pace of what comes again', () => {
    const list = merged([], paced('sev1', 30))
    const update = list.find(({ key }) => key === 'internal.update')
    expect(update).toMatchObject({ repeatMinutes: 30, due: '2026-01-05T09:30:00Z' })
    const { cadence } = mergeTodos(list, template, paced('sev2', 60))
    expect(cadence.map(({ todo: { key }, minutes }) => [key, minutes])).toEqual([
      ['internal.update', 60],
    ])
  })

  it('leaves to-dos of our own alone', () => {
    const own = todo({ key: null })
    expect(keys(merged([own], situation('sev4')))).toContain(null)
  })
})

describe('due times', () => {
  it.each([
    { text: '10m', due: '2026-01-05T09:10:00Z' },
    { text: '1d', due: '2026-01-06T09:00:00Z' },
    { text: '1bd', due: '2026-01-06T09:00:00Z' },
    { text: '5bd', due: '2026-01-12T09:00:00Z' },
    { text: '30m after converged', due: null },
  ])('reads $text', ({ text, due }) => {
    const clock = { now: NINE, convergedAt: null, zone: 'Asia/Tokyo' }
    expect(dueAt(parseDue(text), clock)?.toString() ?? null).toBe(due)
  })

  it('counts from convergence once that is known', () => {
    const clock = { now: NINE, convergedAt: '2026-01-09T10:00:00Z', zone: 'Asia/Tokyo' }
    expect(dueAt(parseDue('1bd after converged'), clock)?.toString()).toBe('2026-01-12T10:00:00Z')
  })

  it.each(['soon', '10', '1w'])('refuses %s', (text) => {
    expect(() => parseDue(text)).toThrow('no due time')
  })
})

it('refuses a condition nobody can check', () => {
  expect(() => parseAuto('moon_full')).toThrow('no condition')
})
