import { expect, test } from 'vitest'
import { LIVING } from '../../project/index.ts'
import type { Room } from '../../project/living.ts'
import { story } from '../testing/story.ts'

const ROOMS = Object.entries(story('ja')).filter(
  ([, { incident }]) => incident.visibility === 'open',
)

/** What people find in a place. */
function standingIn(place: 'channel' | 'lobby', room: Room): readonly string[] {
  return LIVING.filter((living) => living.place === place)
    .flatMap((living) => living.of(room).map(() => living.kind))
    .toSorted()
}

const hidden = (room: Room): Room => ({
  ...room,
  incident: { ...room.incident, visibility: 'private' },
})

test.each(ROOMS)(
  'C-29 %s: the lobby has one card with what everybody may know, the channel all the rest; of a private one nothing leaves the channel',
  (_name, room) => {
    const inChannel = standingIn('channel', room)

    expect(standingIn('lobby', room)).toEqual(['lobby'])
    expect(inChannel).toEqual(expect.arrayContaining(['board', 'roster']))
    expect(standingIn('lobby', hidden(room))).toEqual([])
    expect(standingIn('channel', hidden(room))).toEqual(inChannel)
  },
)

test('C-29 each turn of an incident is told in the channel by its own card, and in the lobby by the one that is there', () => {
  const turns = [
    ['suspected', 'aligning', ['alignment']],
    ['responding', 'handing over', ['handover']],
    ['monitoring', 'proposed', ['convergence']],
  ] as const
  const rooms = new Map(ROOMS)
  const newIn = (before: string, after: string): readonly string[] => {
    const [from, to] = [rooms.get(before), rooms.get(after)]
    if (!from || !to) throw new Error(`no room is called ${before} or ${after}`)
    const known = new Set(standingIn('channel', from))
    return standingIn('channel', to).filter((kind) => !known.has(kind))
  }

  for (const [before, after, cards] of turns) {
    expect(newIn(before, after)).toEqual(expect.arrayContaining([...cards]))
  }
})

test('C-29 nobody outside the channel reads in the lobby what is only guessed, or who was called', () => {
  for (const [, room] of ROOMS) {
    const said = JSON.stringify(
      LIVING.filter(({ place }) => place === 'lobby').map((living) => living.of(room)),
    )
    const guesses = room.entries.filter(({ kind }) => kind === 'hypothesis')

    for (const { text } of guesses) expect(said).not.toContain(text)
    for (const { text } of room.todos) expect(said).not.toContain(text.ja)
    expect(said).not.toContain(room.incident.worstCase ?? 'nothing worst')
  }
})
