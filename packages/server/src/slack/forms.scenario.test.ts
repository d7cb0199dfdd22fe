import { expect, test } from 'vitest'
import { handOf } from '../testing/slack-hand.ts'
import { createSlackWorld, type SlackWorld } from '../testing/slack-world.ts'

function handsOf(slack: SlackWorld) {
  const where = () => slack.general.id
  return {
    aiko: handOf(slack.aiko, where),
    ben: handOf(slack.ben, where),
    chihiro: handOf(slack.chihiro, where),
  }
}

const LISTS = ['todos', 'ledger', 'notice', 'report', 'measures', 'roles', 'topic', 'similar']
const FORMS = [
  ['align', 'align'],
  ['sev', 'severity'],
  ['update', 'update'],
  ['board', 'board'],
  ['times', 'times'],
  ['monitor', 'watch'],
  ['converge', 'converge'],
  ['handover', 'handover'],
  ['summon', 'summon'],
  ['later', 'later'],
  ['todo', 'todo-add'],
  ['fact', 'entry'],
  ['guess', 'entry'],
  ['action', 'entry'],
  ['decide', 'entry'],
  ['question', 'entry'],
  ['evidence', 'entry'],
  ['follow-through', 'follow-through'],
  ['dismiss', 'dismiss'],
  ['merge', 'merge'],
  ['review', 'postmortem'],
  ['object', 'object'],
  ['reopen', 'reopen'],
  ['restore', 'restore'],
  ['back', 'close-back'],
  ['private', 'visibility'],
  ['inquiry', 'inquiry'],
] as const

const RECOVERY = { ja: '復旧対応を一つ以上実施し', en: 'Carry out at least one recovery' } as const

test.each(['ja', 'en'] as const)(
  'C-01 every form and every list that a verb opens is one that Slack takes, in %s',
  async (language) => {
    await using slack = await createSlackWorld({ language })
    const { aiko } = handsOf(slack)
    await aiko.does('カード決済が失敗している')
    await aiko.says('sev #1 2')
    await aiko.says('fact #1 500 が返る')
    await aiko.says('question #1 いつから？')

    const opened: string[][] = []
    for (const [verb] of FORMS) {
      await aiko.says(`${verb} #1`)
      opened.push([verb, aiko.form(), aiko.title().includes('…') ? aiko.title() : ''])
      await aiko.closes()
    }
    const lists: string[] = []
    for (const list of LISTS) {
      await aiko.says(`${list} #1`)
      if (aiko.form() === 'list' && aiko.context()['incident']) lists.push(list)
      await aiko.closes()
    }

    expect(opened).toEqual(FORMS.map(([verb, form]) => [verb, form, '']))
    expect(lists).toEqual(LISTS)
    // What is missing leads to where it can be put right, and nobody can ask for the close before.
    await aiko.says('close #1')
    expect(JSON.stringify(slack.aiko.modal())).not.toContain('"close.request"')
    await aiko.pressesBy(RECOVERY[language], 'ledger.open')
    await aiko.closes()
    expect(slack.log.errors).toEqual([])
  },
)

test('C-03 raising asks for one thing; what is open already is offered first, and may be raised anyway', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { aiko, ben } = handsOf(slack)
  await aiko.does('Card payments fail at checkout')

  await ben.says('Card payments fail at checkout')
  await ben.sends()
  const offered = ben.reads()
  await ben.presses('similar.join')
  const joined = ben.reads()
  await ben.closes()
  await ben.says('Card payments fail at checkout')
  await ben.sends()
  await ben.sends()

  expect(offered).toContain('#1 Card payments fail at checkout')
  expect(offered).toContain('Raise it anyway')
  expect(joined).toContain('You have joined #1')
  expect(ben.reads()).toContain('#2 is raised')
})

test('C-09 a type that is private says so before anything is written, and nobody else sees the incident', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { aiko, ben } = handsOf(slack)
  await aiko.says('A key may have leaked')

  await aiko.fills({ type: 'security' })
  const said = aiko.reads()
  await aiko.sends()
  await ben.says('status #1')

  expect(said).toContain('This type is private')
  expect(aiko.reads()).toContain('It is private')
  expect(ben.hears()).not.toContain('A key may have leaked')
})

test('C-19 of two who take command at once one has it, and the other is told', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { aiko, ben, chihiro } = handsOf(slack)
  await aiko.does('Search is slow')
  await Promise.all([ben.says('join #1'), chihiro.says('join #1')])

  await Promise.all([ben.says('commander #1'), chihiro.says('commander #1')])

  const heard = [ben.hears(), chihiro.hears()]
  expect(heard.filter((text) => text.includes('already')).length).toBe(1)
  expect((await slack.events()).filter((type) => type === 'role.taken').length).toBe(1)
})

test('C-01 a form of an incident that has ended meanwhile says so beside its field, and keeps what was typed', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { aiko, ben } = handsOf(slack)
  await aiko.does('Search is slow')
  await ben.says('join #1')
  await ben.says('fact #1')
  await ben.fills({ text: 'It takes 9 s' })
  await aiko.does('dismiss #1', { because: 'known' })

  const errors = await ben.isRefused()

  expect(Object.keys(errors)).toEqual(['text'])
  expect(errors['text']).toContain('dismissed')
  expect(ben.form()).toBe('entry')
})

test('C-28 what others changed while the board was open is shown before it is written over', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { aiko, ben } = handsOf(slack)
  await aiko.does('Search is slow')
  await ben.says('join #1')
  await aiko.says('board #1')
  await ben.does('board #1', { impact: 'Every search takes nine seconds' })

  await aiko.sends({ impact: 'Some searches are slow', policy: 'Restart a node' })
  const shown = aiko.reads()
  await aiko.sends()

  expect(shown).toContain('Every search takes nine seconds')
  const { impact, policy } = await boardOf(slack)
  expect({ impact, policy }).toEqual({ impact: 'Some searches are slow', policy: 'Restart a node' })
})

async function boardOf({ db }: SlackWorld) {
  return db.selectFrom('incident').select(['impact', 'policy']).executeTakeFirstOrThrow()
}

test('C-25 an update that takes a guess for a fact is shown once more before it is said', async () => {
  await using slack = await createSlackWorld({ language: 'en' })
  const { aiko } = handsOf(slack)
  await aiko.does('Search is slow')
  await aiko.says('guess #1 The new index is the cause')
  await aiko.says('update #1')

  await aiko.sends({ text: 'The new index is the cause. We are putting the old one back.' })
  const warned = aiko.reads()
  await aiko.sends()

  expect(warned).toContain('Send it anyway')
  expect((await slack.events()).filter((type) => type === 'message.posted').length).toBe(1)
})
