import type { Proposal } from '@hikeshi/contract'
import { Text } from '@mantine/core'
import { Ago } from '../../components/Ago.tsx'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { isHeld } from './held.ts'
import { ProposalAbout } from './ProposalAbout.tsx'

/** What a proposal is about, whose it is, where it came from, and what was decided. */
export function ProposalFacts(props: { readonly proposal: Proposal }) {
  const { proposals: named } = useWords().words.screens
  const { target, by, at, incident, state, decidedBy, decision, lock, can } = props.proposal
  const held = isHeld(props.proposal)
  const say = held ? named.setting.locked : named.locked
  const why = lock ? say(lock.by.name, lock.reason) : named.adminsDecide

  return (
    <>
      <div className={classes.facts}>
        <ProposalAbout target={target} />
        <span>{named.by(by.name)}</span>
        <Ago at={at} />
        {incident && (
          <AnchorLink
            size="xs"
            to="/incidents/$number"
            params={{ number: String(incident.number) }}
          >
            #{incident.number}
          </AnchorLink>
        )}
        {state !== 'open' && <strong>{named.states[state]}</strong>}
        {decidedBy && <span>{named.decidedBy(decidedBy.name)}</span>}
      </div>
      {decision && <Text>{decision}</Text>}
      {state === 'open' && (held || !can.decide) && (
        <Text size="xs" c="dimmed">
          {why}
        </Text>
      )}
    </>
  )
}
