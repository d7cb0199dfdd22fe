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
    /** Presses what stands below a text of the open form: of a list, in which many lines have the same buttons. */
    async pressesBy(text: string, action: string): Promise<void> {
      const modal = inForm(action)
      const [spot] = spotsBy(modal, text, action)
      if (!spot) throw new Error(`no ${action} by “${text}” in:\n${textsOf(modal).join('\n')}`)
      onlyOk(action, await person.click('modal', spot))
    },
    /** All that the open form says, as one text. */
    reads: (): string => textsOf(person.modal()).join('\n'),
    /** The last thing that was said where the incident is talked of, as they see it. */
    hears: (): string => textsOf(person.messages(where()).at(-1)).join('\n'),
    /** All that stands where the incident is talked of, as they see it. */
    sees: (): string =>
      person
        .messages(where())
        .map((message) => textsOf(message).join('\n'))
        .join('\n\n'),
    /** Whether anything that stands there has this button. */
    finds: (action: string, value?: string): boolean =>
      person
        .messages(where())
        .some((message) => blocksIn(message).some((block) => carries(block, action, value))),
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
    /** Presses what stands below a text of a message, or chooses it in the menu beside the text. */
    async clicksBy(text: string, action: string): Promise<void> {
      const channel = where()
      for (const message of person.messages(channel).toReversed()) {
        const [spot] = spotsBy(message, text, action)
        if (!spot) continue
        const aim = { channel, ts: String(message['ts']) }
        const { option, ...which } = spot
        const done =
          option === undefined
            ? await person.click(aim, which)
            : await person.choose(aim, which, option)
        return onlyOk(`${action} by ${text}`, done)
      }
      throw new Error(`no ${action} by “${text}” in:\n${hand.sees()}`)
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

interface Where {
  readonly block: string
  readonly action: string
  /** In a menu: which of its options. */
  readonly option?: string
}

/** Where that can be done about what a text says: with the text, or below it and above the next paragraph. */
function spotsBy(view: Json, text: string, action: string): readonly Where[] {
  const blocks = blocksIn(view)
  return blocks.flatMap((block, at) => {
    if (!textsOf(block).join('\n').includes(text)) return []
    const below = blocks.slice(at + 1)
    const end = below.findIndex(({ type }) => type === 'section' || type === 'header')
    const near = [block, ...below.slice(0, end < 0 ? below.length : end)]
    return near.flatMap((one) => spotsIn(one, action))
  })
}

function spotsIn(block: Json, action: string): readonly Where[] {
  const id = String(block['block_id'])
  if (carries(block, action, undefined)) return [{ block: id, action }]
  const [noun = '', verb = ''] = action.split('.')
  return elementsOf(block).flatMap((element) => {
    if (element['action_id'] !== `${noun}.more`) return []
    const options = (element['options'] ?? []) as readonly Json[]
    const values = options.map(({ value }) => String(value))
    return values
      .filter((value) => value.startsWith(`${verb}/`))
      .map((option) => ({ block: id, action: `${noun}.more`, option }))
  })
}

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
