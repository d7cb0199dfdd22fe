import { IconBan, IconClock, IconEye, IconHandStop } from '@tabler/icons-react'
import type { Availability } from '@hikeshi/contract'

export const AVAILABILITIES: readonly Availability[] = ['now', 'watching', 'later', 'cannot']

export const AVAILABILITY_ICONS = {
  now: IconHandStop,
  watching: IconEye,
  later: IconClock,
  cannot: IconBan,
} as const satisfies Record<Availability, unknown>
