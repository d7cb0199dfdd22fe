import type { Person } from '@hikeshi/slack-double'

type Json = Readonly<Record<string, unknown>>
type Choice = Parameters<Person['fill']>[1]

/** What stands in the fields of a form: by the name of the field. */
export type Filling = Readonly<Record<string, Choice>>

function onlyOk(what: string, outcome: Awaited<ReturnType<Person['submit']>>): void {
  if (!outcome.ok) throw new Error(`${what}: ${JSON.stringify(outcome)}`)
}

/** Somebody at their Slack who types commands, fills in forms and presses buttons; whatever goes wrong is thrown. */
export function handOf(person: Person, where: () => string) {
  const inForm = (what: string): Json => {
    const modal = person.modal()
    if (modal === null) throw new Error(`no form is open: ${what}`)
    return modal
  }
  const typesInto = (which: Parameters<Person['fill']>[0], choice: Choice) =>
    person.fill(which, choice)

  const hand = {
    id: person.id,
    /** Types a command where the incident is talked of. */
    async says(line: string): Promise<void> {
      onlyOk(line, await person.command(where(), `/hikeshi ${line}`))
    },
    /** Fills in the form that is open and sends it. */
    async sends(filling: Filling = {}): Promise<void> {
      await hand.fills(filling)
      onlyOk(JSON.stringify(inForm('to send')['title']), await person.submit())
    },
    /** Sends it though it will not be taken, and reads why: the sentences beside the fields. */
    async isRefused(filling: Filling = {}): Promise<Readonly<Record<string, string>>> {
      await hand.fills(filling)
      const outcome = await person.submit()
      if (outcome.ok) throw new Error('it was taken')
      return outcome.errors ?? { '': outcome.error }
    },
    async fills(filling: Filling): Promise<void> {
      for (const [block, choice] of Object.entries(filling)) {
        const action = actionOf(inForm(block), block)
        onlyOk(block, await typesInto({ block, action }, choice))
      }
    },
    /** Types a command, fills in the form that it opens, and sends it. */
    async does(line: string, filling: Filling = {}): Promise<void> {
      await hand.says(line)
      await hand.sends(filling)
    },
    /** Presses a button of the form that is open: by its id, and by its value where several have it. */
    async presses(action: string, value?: string): Promise<void> {
      const block = blockOf(inForm(action), action, value)
      onlyOk(action, await person.click('modal', { block, action }))
    },
    /** All that the open form says, as one text. */
    reads: (): string => textsOf(person.modal()).join('\n'),
    /** The last thing that was said where the incident is talked of, as they see it. */
    hears: (): string => textsOf(person.messages(where()).at(-1)).join('\n'),
    /** What the open form carries. */
    context: (): Readonly<Record<string, string>> =>
      JSON.parse(textIn(person.modal(), 'private_metadata') || '{}') as Readonly<
        Record<string, string>
      >,
    title: (): string => textsOf(person.modal()?.['title']).join(''),
    form: (): string => textIn(person.modal(), 'callback_id'),
    closes: () => person.close({ all: true }),
    /** Presses a button of a message of the channel. */
    async clicks(action: string, value?: string): Promise<void> {
      const channel = where()
      const found = person
        .messages(channel)
        .findLast((message) => blocksIn(message).some((block) => carries(block, action, value)))
      if (!found) throw new Error(`no message has the button ${action}`)
      const block = blockOf(found, action, value)
      onlyOk(action, await person.click({ channel, ts: String(found['ts']) }, { block, action }))
    },
  }
  return hand
}

export type SlackHand = ReturnType<typeof handOf>

const blocksIn = (view: Json): readonly Json[] => (view['blocks'] ?? []) as readonly Json[]

const elementsOf = (block: Json): readonly Json[] =>
  [
    block['element'],
    block['accessory'],
    ...((block['elements'] ?? []) as readonly unknown[]),
  ].filter((one): one is Json => typeof one === 'object' && one !== null)

const carries = (block: Json, action: string, value: string | undefined): boolean =>
  elementsOf(block).some(
    (element) =>
      element['action_id'] === action && (value === undefined || element['value'] === value),
  )

function blockOf(view: Json, action: string, value: string | undefined): string {
  const block = blocksIn(view).find((one) => carries(one, action, value))
  if (!block) throw new Error(`no button ${action} ${value ?? ''} in:\n${textsOf(view).join('\n')}`)
  return String(block['block_id'])
}

function actionOf(view: Json, name: string): string {
  const block = blocksIn(view).find((one) => one['block_id'] === name)
  const element = block?.['element'] as Json | undefined
  if (!element) throw new Error(`no field ${name} in:\n${textsOf(view).join('\n')}`)
  return String(element['action_id'])
}

/** Every text that is shown, from top to bottom. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => textsOf(part))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'text' && typeof part === 'string' ? [part] : textsOf(part),
  )
}

function textIn(view: Json | null, name: string): string {
  const value = view?.[name]
  return typeof value === 'string' ? value : ''
}
