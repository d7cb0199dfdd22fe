import type { Ephemeral } from '../core/state.ts'
import type { Turn } from '../core/turn.ts'

/** Shows a message to one person. */
export function showEphemeral(turn: Turn, message: Omit<Ephemeral, 'ts'>): Ephemeral {
  const shown = { ...message, ts: turn.ts() }
  write(turn, message.channelId, (all) => [...all, shown])
  return shown
}

/** Puts a changed one in its place. */
export function replaceEphemeral(turn: Turn, message: Ephemeral): void {
  write(turn, message.channelId, (all) =>
    all.map((other) => (other.ts === message.ts ? message : other)),
  )
}

/** Takes one away. */
export function dropEphemeral(turn: Turn, channelId: string, ts: string): void {
  write(turn, channelId, (all) => all.filter((other) => other.ts !== ts))
}

function write(
  turn: Turn,
  channelId: string,
  change: (all: readonly Ephemeral[]) => readonly Ephemeral[],
): void {
  turn.put('ephemerals', channelId, change(turn.state.ephemerals[channelId] ?? []))
}
