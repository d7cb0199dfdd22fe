import { expect, test } from 'vitest'
import { stage } from '../testing/stage.ts'
import { MISFORTUNES } from './every.ts'
import type { FaultRules } from './rules.ts'

test.each(MISFORTUNES.filter(({ of }) => of === 'calls').map((one) => [one.name, one] as const))(
  'calls go wrong by %s from when it begins until it is over',
  async (name, misfortune) => {
    await using it = stage()
    const { faults } = it.double as unknown as { faults: FaultRules }
    const fault = () => faults.forCall({ name: 'chat.postMessage', payload: {} })?.kind

    const over = misfortune.begin(it.double, it.app.id)
    const meanwhile = [fault(), fault()]
    over()

    expect([...meanwhile, fault()]).toStrictEqual([name, name, undefined])
  },
)

test('every second event goes after the next one, so that some go after others', async () => {
  await using it = stage()
  const { faults } = it.double as unknown as { faults: FaultRules }
  const kinds = () => faults.forDelivery({ name: 'message', payload: {} })?.kind
  MISFORTUNES.find(({ name }) => name === 'deliveries: out_of_order')?.begin(it.double, it.app.id)

  expect([kinds(), kinds(), kinds()]).toStrictEqual(['out_of_order', undefined, 'out_of_order'])
})

test('a Slack that is down is down until that is over', async () => {
  await using it = stage()
  const down = MISFORTUNES.find(({ name }) => name === 'down')
  const over = down?.begin(it.double, it.app.id)
  const meanwhile = it.double.faults.isDown()
  over?.()

  expect([meanwhile, it.double.faults.isDown()]).toStrictEqual([true, false])
})
