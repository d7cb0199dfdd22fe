import { characters, isRecord, type Fault } from './shape.ts'

type Json = Readonly<Record<string, unknown>>

/** A block or an element, with the place where it stands. */
interface Placed {
  readonly value: Json
  readonly pointer: string
}

const NOT_ON_THE_INTERNET =
  /^(localhost|.*\.(local|localhost|internal|test)|127\..*|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|\[?::1\]?)$/

/** What Slack finds only once every field is well formed: doubles, blocks that say nothing, answers that are not offered, addresses that lead nowhere. */
export function ruleFaults(blocks: readonly Json[], root: string): readonly Fault[] {
  const placed = blocks.map((value, index) => ({ value, pointer: `${root}/${String(index)}` }))
  return [
    ...doubles(placed, 'block_id'),
    ...placed.flatMap((block) => blockFaults(block)),
    ...placed.flatMap((block) => elementsIn(block).flatMap((element) => elementFaults(element))),
  ]
}

/** A form needs a button that sends it. */
export function submitFaults(blocks: readonly Json[]): readonly Fault[] {
  return blocks.flatMap(({ type }, index) =>
    type === 'input'
      ? [
          {
            text: 'must define `submit` to use an `input` block in modals',
            pointer: `/view/blocks/${String(index)}/input`,
          },
        ]
      : [],
  )
}

/** The interactive elements of a block, wherever they stand in it. */
export function elementsIn({ value, pointer }: Placed): readonly Placed[] {
  const listed = Array.isArray(value['elements']) ? value['elements'] : []
  return [
    ...['accessory', 'element'].map((name) => ({
      value: value[name],
      pointer: `${pointer}/${name}`,
    })),
    ...listed.map((element: unknown, index) => ({
      value: element,
      pointer: `${pointer}/elements/${String(index)}`,
    })),
  ].flatMap((place) =>
    isRecord(place.value) ? [{ value: place.value, pointer: place.pointer }] : [],
  )
}

/** All the text of blocks, which Slack adds up. */
export function textOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textOf(item), 0)
  if (!isRecord(value)) return 0
  return Object.entries(value).reduce(
    (sum, [name, inner]) =>
      sum + (name === 'text' && typeof inner === 'string' ? characters(inner) : textOf(inner)),
    0,
  )
}

function blockFaults(block: Placed): readonly Fault[] {
  const { value, pointer } = block
  const saysNothing =
    value['type'] === 'section' && value['text'] === undefined && value['fields'] === undefined
  return [
    ...(saysNothing
      ? [{ text: 'must define either `text` or `fields`', pointer: `${pointer}/type` }]
      : []),
    ...doubles(elementsIn(block), 'action_id'),
    ...(value['type'] === 'image' ? imageFaults(block) : []),
  ]
}

function elementFaults(element: Placed): readonly Fault[] {
  const { value, pointer } = element
  if (value['type'] === 'image') return imageFaults(element)
  const url = value['url']
  return [
    ...(typeof url === 'string' && !URL.canParse(url)
      ? [{ text: 'invalid url', pointer: bare(`${pointer}/url`) }]
      : []),
    ...initialFaults(element),
  ]
}

function imageFaults({ value, pointer }: Placed): readonly Fault[] {
  const url = value['image_url']
  if (typeof url !== 'string') return []
  if (!URL.canParse(url)) return [{ text: 'invalid url', pointer: bare(`${pointer}/image_url`) }]
  const { protocol, hostname } = new URL(url)
  const reachable = /^https?:$/.test(protocol) && !NOT_ON_THE_INTERNET.test(hostname)
  return reachable ? [] : [{ text: 'downloading image failed', pointer: `${pointer}/image_url` }]
}

function initialFaults({ value, pointer }: Placed): readonly Fault[] {
  const offered = offeredBy(value)
  if (!offered) return []
  return ['initial_option', 'initial_options'].flatMap((name) => {
    const initial = value[name]
    if (initial === undefined) return []
    const chosen: readonly unknown[] = Array.isArray(initial) ? initial : [initial]
    const known = chosen.length > 0 && chosen.every((option) => offered.includes(keyOf(option)))
    return known
      ? []
      : [{ text: 'must be one of the provided options', pointer: bare(`${pointer}/${name}`) }]
  })
}

function offeredBy(value: Json): readonly string[] | null {
  const { options, option_groups: groups } = value
  if (Array.isArray(options)) return options.map((option) => keyOf(option))
  if (!Array.isArray(groups)) return null
  return groups.flatMap((group: unknown) =>
    isRecord(group) && Array.isArray(group['options'])
      ? group['options'].map((option) => keyOf(option))
      : [],
  )
}

/** An option is the same when its value and its words are; what Slack adds to a text by itself does not count. */
function keyOf(option: unknown): string {
  if (!isRecord(option)) return ''
  const text = isRecord(option['text']) ? option['text']['text'] : ''
  return JSON.stringify([option['value'], text])
}

function doubles(placed: readonly Placed[], name: string): readonly Fault[] {
  const seen = new Set<unknown>()
  return placed.flatMap(({ value, pointer }) => {
    const id = value[name]
    if (typeof id !== 'string' || id === '') return []
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ text: `\`${name}\` "${id}" already exists`, pointer: `${pointer}/${name}` }]
  })
}

/** In views, Slack writes the place of these refusals without the first stroke. */
function bare(pointer: string): string {
  return pointer.startsWith('/view/') ? pointer.slice(1) : pointer
}
