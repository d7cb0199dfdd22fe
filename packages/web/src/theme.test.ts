import type { MantineTheme } from '@mantine/core'
import { expect, test } from 'vitest'
import { cssVariablesResolver } from './theme.ts'

const { light, dark } = cssVariablesResolver({} as MantineTheme)

/** What people read, and all that it may stand on: what is chosen, said to one alone, warned of. */
const WORDS = [
  '--mantine-color-dimmed',
  '--mantine-color-error',
  '--mantine-color-anchor',
  '--hk-accent',
  '--hk-harm',
  '--hk-warn',
  '--hk-well',
] as const
const GROUNDS = [
  '--hk-surface',
  '--hk-sunken',
  '--hk-chosen',
  '--hk-harm-soft',
  '--hk-warn-soft',
  '--hk-well-soft',
] as const
/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5

test.each([
  ['day', light],
  ['night', dark],
])('by %s every kind of word is readable on every ground that we have', (_when, colours) => {
  const tooFaint = WORDS.flatMap((word) =>
    GROUNDS.map((ground) => ({ word, ground, contrast: contrast(colours[word], colours[ground]) })),
  ).filter((pair) => pair.contrast < READABLE)

  expect(tooFaint).toEqual([])
})

test('contrast is counted as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
  expect(contrast('#9aa3b5', '#394154')).toBeCloseTo(4.02, 2)
})

function contrast(one = '', other = ''): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (brighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
