import type { Living } from '../../project/living.ts'
import { joined, paragraph, phrase, rich } from '../kit/index.ts'
import { inLanguage, isOver, severityOf, signOf, who } from './parts.ts'

/** Somebody else is in command: one line, at the moment when it happens. */
export const command: Living = {
  kind: 'command',
  place: 'channel',
  after: 'stays',
  of: (room) => {
    const { commander, predecessors } = room.incident
    if (!commander || isOver(room.incident)) return []
    const { command: named } = room.words.slack.cards
    const [before] = predecessors
    const said = joined(
      [
        phrase(named.now, who(room, commander)),
        before && before.id !== commander.id ? phrase(named.before, who(room, before)) : null,
      ],
      ' ',
    )
    return [
      {
        key: `command/${commander.id}/${String(predecessors.length)}`,
        message: paragraph(rich`🧭 ${said}`, named.spoken(commander.name)),
      },
    ]
  },
}

/** The severity, and who is responsible by it: one line, at the moment when it is set. */
export const severity: Living = {
  kind: 'severity',
  place: 'channel',
  after: 'stays',
  of: (room) => {
    const { incident, words } = room
    if (incident.severity === null || isOver(incident)) return []
    const { severity: named } = words.slack.cards
    const name = severityOf(incident, words)
    const said = joined(
      [
        rich`${signOf(incident)} ${named.now(name)}`,
        incident.owner ? named.owner(inLanguage(room, incident.owner)) : null,
        incident.scope ? named.scope(inLanguage(room, incident.scope)) : null,
      ],
      '\n',
    )
    return [{ key: `severity/${incident.severity}`, message: paragraph(said, named.spoken(name)) }]
  },
}
