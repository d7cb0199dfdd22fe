import type { World } from './world.ts'

type Person = Awaited<ReturnType<World['person']>>

/** More than eight: a company that hears all nudges. Ana commands, Bo raised it. */
export async function company(world: World) {
  const names = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida']
  const people: Person[] = []
  for (const name of names)
    people.push(await world.person(name, name === 'Ed' ? 'owner' : 'member'))
  const [ana, bo, cy, di] = people
  if (!ana || !bo || !cy || !di) throw new Error('nobody came')
  return { ana, bo, cy, di, everybody: people }
}

/** Ana commands a serious incident that Bo raised, with something under way; Cy can act. */
export async function running(world: World) {
  const people = await company(world)
  const { ana, bo, cy } = people
  const { number } = await bo.api.incidents.raise({ title: 'Payments fail', severity: 'sev2' })
  const incident = String(number)
  await ana.api.incidents.setRole({ incident, role: 'commander', person: ana.id })
  await ana.api.incidents.align({ incident, action: 'skip' })
  await ana.api.entries.record({ incident, kind: 'action', text: 'Switch the card off' })
  await cy.api.incidents.join({ incident, availability: 'now' })
  return { ...people, incident }
}

/** The nudges that somebody hears now, by their codes. */
export async function hears({ api }: Person, incident: string): Promise<readonly string[]> {
  const { items } = await api.nudges.list({ incident })
  return items.flatMap(({ parts }) => parts.map(({ code }) => code))
}
