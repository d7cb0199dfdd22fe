import type { KnownBlock } from '@slack/types'
import type { Home } from './home/reading.ts'
import { button, header, joined, rich, section, type Markup } from './kit/index.ts'

/** Whether one is invited to everything, and changing it by one click. */
export function subscribing(home: Home): readonly KnownBlock[] {
  const { home: named } = home.words.slack
  const { active } = home.subscription
  const act = active
    ? button({ text: named.unsubscribe, action: 'subscription.off' })
    : button({ text: named.subscribe, action: 'subscription.on' })
  return [header(named.subscription), section(subscribedTo(home), act)]
}

function subscribedTo({ subscription: chosen, settings, language, words }: Home): Markup {
  const { home: named, cards } = words.slack
  const { active, severity, types } = chosen
  if (!active) return rich`${named.notSubscribed}`
  const names = types?.map(
    (key) => settings.types.find((type) => type.key === key)?.[language] ?? key,
  )
  return joined(
    [
      severity === null
        ? named.subscribed
        : named.subscribedFrom(words.labels.severitiesShort[severity]),
      names ? named.subscribedTypes(names.join(cards.listSeparator)) : null,
    ],
    '\n',
  )
}
