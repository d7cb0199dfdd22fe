import { expect, test } from 'vitest'
import { withSigns } from './emoji.ts'

const emoji = (name: string, unicode?: string) => ({ type: 'emoji', name, unicode })
const BLOCKS = [
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          emoji('fire', '1f525'),
          emoji('wave', '1f44b-1f3fc'),
          emoji('our-logo'),
          emoji('wrong', 'ffffffff'),
          emoji('beyond', '110000'),
        ],
      },
    ],
  },
]

test.each([
  [':fire: again', '🔥 again'],
  ['hello:wave::skin-tone-3:', 'hello👋🏼'],
  [':our-logo: 10:30:45 :unknown: :wrong:', ':our-logo: 10:30:45 :unknown: :wrong:'],
  ['<https://a.example/:8080:/x>', '<https://a.example/:8080:/x>'],
])('C-01 an emoji that Slack writes by its name is a sign here: %s', (written, read) => {
  expect(withSigns(written, BLOCKS)).toBe(read)
})
