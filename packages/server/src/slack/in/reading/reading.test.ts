import { expect, test } from 'vitest'
import { beginReading, gapUntil, stopped, type Reading } from './reading.ts'

const NOW = Temporal.Instant.from('2026-01-05T10:00:00Z')
const at = (time: string) =>
  `${Temporal.Instant.from(`2026-01-05T${time}Z`).epochMilliseconds / 1000}.000000`

const reading = (known: Partial<Reading>): Reading => ({
  ...beginReading(NOW, { since: null, missed: null }),
  pages: 1,
  ...known,
})

test.each([
  [
    'everything since the last look',
    { since: at('09:50:00'), before: at('09:40:00') },
    false,
    true,
  ],
  ['less than that', { since: at('09:30:00'), before: at('09:40:00') }, false, false],
  ['one page, and nobody ever looked before', { before: at('09:40:00') }, false, true],
  [
    'all that may be missing, after a time away, of a day that is longer',
    { since: at('09:50:00'), missed: at('09:51:00'), before: at('09:40:00') },
    false,
    false,
  ],
  [
    'all that may be missing, of a Slack that gives little',
    { since: at('09:50:00'), missed: at('09:51:00'), before: at('09:40:00') },
    true,
    true,
  ],
])('X-03 a look that has read %s stops: %#', (_, known, isStrict, isRead) => {
  expect(stopped(reading(known), isStrict)).toMatchObject({ isRead, gap: null })
})

test('X-03 what there is no end of is left with a gap from when it may be missing to what was read', () => {
  const [since, missed, before] = [at('08:00:00'), at('08:05:00'), at('09:40:00')]

  expect(stopped(reading({ since, before, pages: 10 }), true)).toMatchObject({
    isRead: true,
    gap: { from: since, to: before },
  })
  expect(stopped(reading({ since, missed, before, pages: 10 }), true)).toMatchObject({
    gap: { from: missed, to: before },
  })
  expect(gapUntil(reading({ since, missed }), null)).toEqual({ from: missed, to: at('10:00:00') })
  expect(gapUntil(reading({ since: at('09:59:00'), missed }), at('09:58:00'))).toBeNull()
})
