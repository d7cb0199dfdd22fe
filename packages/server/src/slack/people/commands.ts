import type { Actor } from '../../domain/actor.ts'
import { known } from '../../domain/refusal.ts'
import {
  confirmSlackLink,
  endSlackLink,
  evolveSlackLink,
  linkSlack,
  refuseSlackLink,
  type SlackLink,
  type SlackLinkEvent,
} from '../../domain/slack-link.ts'
import { nothing, type Aggregate, type Command } from '../../platform/spine.ts'
import { linkRows } from './store.ts'

/** Links have no incident, and nothing follows from them. */
export const linkAggregate: Aggregate<SlackLink, SlackLinkEvent> = {
  name: 'slack_person',
  ...linkRows,
  evolve: evolveSlackLink,
  subject: () => null,
  react: () => [],
}

interface Account {
  readonly team: string
  readonly slackUser: string
}

/** One stream for each account of Slack: two who link it at once cannot both begin it. */
export const linkId = ({ team, slackUser }: Account): string => `slp_${team}_${slackUser}`

type LinkCommand<Input> = Command<SlackLink, SlackLinkEvent, Input, null, Actor>
type OnLink = { readonly link: string }

export const link: LinkCommand<
  Account & { readonly person: string; readonly how: 'address' | 'joined' }
> = {
  of: linkAggregate,
  id: linkId,
  gather: nothing,
  decide: ({ state, input: { team, slackUser, person, how } }) =>
    linkSlack(state, { team, slackUser, person, how }),
}

export const confirm: LinkCommand<OnLink> = {
  of: linkAggregate,
  id: ({ link: id }) => id,
  gather: nothing,
  decide: ({ state, by }) => confirmSlackLink(known(state), { by }),
}

export const refuse: LinkCommand<OnLink> = {
  of: linkAggregate,
  id: ({ link: id }) => id,
  gather: nothing,
  decide: ({ state, by }) => refuseSlackLink(known(state), { by }),
}

export const end: LinkCommand<Account> = {
  of: linkAggregate,
  id: linkId,
  gather: nothing,
  decide: ({ state }) => endSlackLink(state),
}
