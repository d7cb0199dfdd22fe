import { expect, test } from 'vitest'
import { choiceInput, severalInput } from '../forms/fields.ts'
import { fitting } from './match.ts'

const CHOICES = [
  { value: '1', text: '#12 決済が止まっている' },
  { value: '2', text: '#7 Checkout ＡＰＩ is slow' },
  { value: '3', text: 'データベース', about: 'Storage team' },
]
const found = (typed: string) => fitting(CHOICES, typed).map(({ value }) => value)

test.each([
  ['', ['1', '2', '3']],
  ['決済', ['1']],
  ['#12', ['1']],
  ['api checkout', ['2']],
  ['ｃｈｅｃｋ', ['2']],
  ['でーたべーす', ['3']],
  ['storage', ['3']],
  ['checkout 決済', []],
])('C-01 what is typed into a menu as "%s" finds %j', (typed, values) => {
  expect(found(typed)).toEqual(values)
})

const many = Array.from({ length: 130 }, (_, at) => ({ value: String(at), text: `Team ${at}` }))

test('C-01 a menu of more than Slack shows at once is looked up, and knows what was chosen in it', () => {
  const one = choiceInput({
    id: 'team',
    menu: 'summon/team',
    label: 'Team',
    choices: many,
    chosen: '120',
  })
  const several = severalInput({
    id: 'cites',
    menu: 'notice-draft/cites',
    label: 'Facts',
    choices: many,
    chosen: ['5', '129'],
  })
  const few = choiceInput({
    id: 'team',
    menu: 'summon/team',
    label: 'Team',
    choices: many.slice(0, 100),
  })

  expect(one?.element).toMatchObject({ type: 'external_select', initial_option: { value: '120' } })
  expect(several?.element).toMatchObject({
    type: 'multi_external_select',
    initial_options: [{ value: '5' }, { value: '129' }],
  })
  expect(few?.element).toMatchObject({ type: 'static_select' })
  expect(fitting(many, '')).toHaveLength(100)
  expect(fitting(many, '129')).toHaveLength(1)
})
