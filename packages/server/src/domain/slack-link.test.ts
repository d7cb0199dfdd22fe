import { describe, expect, test } from 'vitest'
import type { Actor } from './actor.ts'
import {
  canSlackLink,
  confirmSlackLink,
  endSlackLink,
  linkSlack,
  refuseSlackLink,
  type SlackLink,
} from './slack-link.ts'
import { Refusal } from './refusal.ts'

const link: SlackLink = {
  id: 'slp_T1_U1',
  team: 'T1',
  slackUser: 'U1',
  person: 'bo',
  state: 'linked',
  linkedAt: '2026-01-05T09:00:00Z',
  confirmedAt: null,
}
const confirmed = { ...link, confirmedAt: link.linkedAt }
const refused = { ...link, state: 'refused' } as const
const ended = { ...link, state: 'ended' } as const
const data = { team: 'T1', slackUser: 'U1', person: 'cy', how: 'address' } as const

const bo: Actor = { id: 'bo', memberRole: 'member' }
const cy: Actor = { id: 'cy', memberRole: 'member' }
const admin: Actor = { id: 'di', memberRole: 'admin' }

/** The event, `nothing`, or the code of the refusal. */
function outcomeOf(act: () => readonly { readonly type: string }[]): string {
  try {
    return act().map(({ type }) => type.replace('slack_person.', ''))[0] ?? 'nothing'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('C-02 who is who in Slack', () => {
  test.each([
    ['nobody', null, 'linked'],
    ['linked', link, 'nothing'],
    ['refused', refused, 'nothing'],
    ['ended', ended, 'linked'],
  ])(
    'C-02 an account that is %s is linked by an address, or left as it is',
    (_, state, outcome) => {
      expect(outcomeOf(() => linkSlack(state, data))).toBe(outcome)
    },
  )

  test.each([
    { state: link, confirms: 'confirmed', refuses: 'refused', ends: 'ended' },
    { state: confirmed, confirms: 'nothing', refuses: 'refused', ends: 'ended' },
    { state: refused, confirms: 'confirmed', refuses: 'nothing', ends: 'ended' },
    { state: ended, confirms: 'slack-link-ended', refuses: 'nothing', ends: 'nothing' },
  ])(
    'C-02 only the person confirms a link, they or an admin refuse it (%#)',
    ({ state, confirms, refuses, ends }) => {
      const confirming = [bo, cy, admin].map((by) =>
        outcomeOf(() => confirmSlackLink(state, { by })),
      )
      const refusing = [bo, cy, admin].map((by) => outcomeOf(() => refuseSlackLink(state, { by })))

      expect(confirming).toEqual([confirms, 'not-allowed', 'not-allowed'])
      expect(refusing).toEqual([refuses, 'not-allowed', refuses])
      expect(outcomeOf(() => endSlackLink(state))).toBe(ends)
    },
  )

  test.each([link, confirmed, refused, ended])(
    'C-02 what is offered is what is allowed (%#)',
    (state) => {
      for (const by of [bo, cy, admin]) {
        const can = canSlackLink(state, by)
        expect(can).toEqual({
          confirm: outcomeOf(() => confirmSlackLink(state, { by })) === 'confirmed',
          unlink: outcomeOf(() => refuseSlackLink(state, { by })) === 'refused',
        })
      }
    },
  )
})
