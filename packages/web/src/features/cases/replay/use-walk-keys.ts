import { useHotkeys } from '@mantine/hooks'
import type { Walk } from './use-walk.ts'

/** The keys of a walk-through. The slider and the buttons have their own, and keep them. */
export function useWalkKeys({ at, goTo, toggle }: Walk, count: number): void {
  useHotkeys(
    [
      ['ArrowLeft', () => goTo(at - 1)],
      ['ArrowRight', () => goTo(at + 1)],
      ['Home', () => goTo(0)],
      ['End', () => goTo(count - 1)],
      ['Space', toggle],
    ],
    ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A', 'SUMMARY'],
  )
}
