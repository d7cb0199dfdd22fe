import { expect, test } from 'vitest'
import { plainOf } from './plain.ts'

const names = new Map([['U1', '相田 愛子']])

test.each([
  ['<@U1> さん &amp; <@U2>', '@相田 愛子 さん & @U2'],
  ['<#C1|障害> と <#C2|>', '#障害 と #C2'],
  ['<!here> <!subteam^S1|@sre> <!subteam^S1>', '@here @sre @グループ'],
  ['<https://a.example/x|グラフ>', 'グラフ (https://a.example/x)'],
  ['<https://a.example|a.example>', 'https://a.example'],
  ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ['1 &lt; 2 &gt; 0', '1 < 2 > 0'],
])('C-01 what Slack writes as %s reads %s', async (markup, plain) => {
  const called = {
    person: async (id: string) => names.get(id) ?? null,
    group: async () => 'グループ',
  }
  expect(await plainOf(markup, called)).toBe(plain)
})
