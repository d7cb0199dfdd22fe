import type { PageText } from '@hikeshi/contract'
import { isAdmin } from '../actor.ts'
import type { Context } from '../context.ts'
import type { EventOf, Recorded } from '../event.ts'
import type { Answer } from '../incident/guards.ts'
import { demand, Refusal } from '../refusal.ts'
import { givenText, requiredText } from '../text.ts'

export interface PageLock {
  readonly by: string
  readonly at: string
  readonly reason: string
}

/** A page of the handbook that somebody changed, locked or gave an example. */
export interface Page {
  readonly id: string
  readonly text: PageText
  readonly version: number
  /** Its text is somebody's own; a newer shipped text does not replace it. */
  readonly edited: boolean
  readonly lock: PageLock | null
  /** Who put it away, if somebody did. */
  readonly retired: PageLock | null
  readonly examples: readonly string[]
  readonly changedBy: string
  readonly changedAt: string
}

export type PageEvent = EventOf<
  | 'page.shipped'
  | 'page.written'
  | 'page.locked'
  | 'page.unlocked'
  | 'page.retired'
  | 'page.brought_back'
  | 'page.example_linked'
  | 'page.example_unlinked'
>

export interface PageFacts {
  /** The text that the product comes with, for a page that it comes with. */
  readonly shipped: PageText | null
  /** What whoever locked it is called. */
  readonly lockedBy: string | null
}

export type PageContext = Context<PageFacts>

/** What a page says now, whether or not anybody ever touched it. */
export interface PageNow {
  readonly text: PageText
  readonly version: number
  readonly edited: boolean
}

/** A page nobody edited says what the product ships, also when that has changed since. */
export function pageNow(page: Page | null, shipped: PageText | null): PageNow | null {
  if (page === null) return shipped && { text: shipped, version: 1, edited: false }
  const { text, version, edited } = page
  if (edited || shipped === null || isSame(text, shipped)) return { text, version, edited }
  return { text: shipped, version: version + 1, edited }
}

function isSame(one: PageText, other: PageText): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** The same text in the same order of fields, however it came here. */
function plain({ title, body, context }: PageText) {
  const { phases, roles, states } = context
  return [title.ja, title.en, body.ja, body.en, phases, roles, states]
}

/** A page of our own. */
export function createPage(page: Page | null, text: PageText): readonly PageEvent[] {
  if (page !== null) return []
  return [written({ ...cleaned(text), version: 1 })]
}

export interface Writing {
  readonly text: PageText
  /** The version it was written on. */
  readonly version: number
  readonly reason?: string | null | undefined
  readonly origin?: 'edit' | 'revert' | 'restore' | undefined
  readonly proposal?: string | undefined
}

/** Writes a new version. The shipped text is kept as a version before the first change. */
export function writePage(
  page: Page | null,
  asked: Writing,
  context: PageContext,
): readonly PageEvent[] {
  const now = demandPage(page, context)
  const text = cleaned(asked.text)
  if (isSame(text, now.text)) return []
  demand(guardWriting(page, context))
  if (asked.version !== now.version) throw new Refusal('page-changed')
  return [
    ...keepShipped(page, now),
    written({
      ...text,
      version: now.version + 1,
      reason: givenText(asked.reason),
      origin: asked.origin ?? 'edit',
      proposal: asked.proposal ?? null,
    }),
  ]
}

type Written = EventOf<'page.written'>['data']

function written(data: Pick<Written, keyof PageText | 'version'> & Partial<Written>): PageEvent {
  const given = { reason: null, origin: 'edit' as const, proposal: null }
  return { type: 'page.written', data: { ...given, ...data } }
}

/** A page has a title in a language in which it has a text, and a text in at least one. */
function cleaned({ title, body, context }: PageText): PageText {
  const whole = (['ja', 'en'] as const).filter((language) => {
    const [named, said] = [title[language].trim() !== '', body[language].trim() !== '']
    if (named !== said) throw new Refusal('invalid-input')
    return named
  })
  if (whole.length === 0) throw new Refusal('invalid-input')
  return {
    title: { ja: title.ja.trim(), en: title.en.trim() },
    body: { ja: body.ja.trim(), en: body.en.trim() },
    context,
  }
}

/** Why this person may not change the page: it says who locked it and why. */
export function guardEdit(page: Page | null, { by, facts }: PageContext): Refusal | null {
  const lock = page?.lock ?? null
  if (lock === null || by === 'system' || isAdmin(by)) return null
  return new Refusal('page-locked', {
    locked: { by: facts.lockedBy ?? lock.by, reason: lock.reason },
  })
}

/** The same of its text: a page that was put away is brought back first. */
export function guardWriting(page: Page | null, context: PageContext): Answer {
  return page?.retired ? 'page-retired' : guardEdit(page, context)
}

/** Puts a page away. Nothing of it is lost. */
export function retirePage(
  page: Page | null,
  asked: { readonly reason: string },
  context: PageContext,
): readonly PageEvent[] {
  const now = demandPage(page, context)
  if (page?.retired) return []
  demand(guardEdit(page, context))
  const reason = requiredText(asked.reason, 'reason-required')
  return [...keepShipped(page, now), { type: 'page.retired', data: { reason } }]
}

/** Shows a page again that was put away. */
export function bringBackPage(page: Page | null, context: PageContext): readonly PageEvent[] {
  demandPage(page, context)
  if (!page?.retired) return []
  demand(guardEdit(page, context))
  return [{ type: 'page.brought_back', data: {} }]
}

/** From now on only admins change it. */
export function lockPage(
  page: Page | null,
  asked: { readonly reason: string },
  context: PageContext,
): readonly PageEvent[] {
  const now = demandPage(page, context)
  demand(isAdmin(context.by) ? null : 'not-allowed')
  const reason = requiredText(asked.reason, 'reason-required')
  if (page?.lock?.reason === reason) return []
  return [...keepShipped(page, now), { type: 'page.locked', data: { reason } }]
}

export function unlockPage(page: Page | null, context: PageContext): readonly PageEvent[] {
  demandPage(page, context)
  demand(isAdmin(context.by) ? null : 'not-allowed')
  return page?.lock ? [{ type: 'page.unlocked', data: {} }] : []
}

/** Shows a case on the page: where it can be seen what the page means. */
export function linkExample(
  page: Page | null,
  asked: { readonly incident: string; readonly shown: boolean },
  context: PageContext,
): readonly PageEvent[] {
  const now = demandPage(page, context)
  const { incident, shown } = asked
  if ((page?.examples ?? []).includes(incident) === shown) return []
  demand(guardWriting(page, context))
  const type = shown ? 'page.example_linked' : 'page.example_unlinked'
  return [...keepShipped(page, now), { type, data: { incident } }]
}

function demandPage(page: Page | null, { facts }: PageContext): PageNow {
  const now = pageNow(page, facts.shipped)
  if (now === null) throw new Refusal('not-found')
  return now
}

function keepShipped(page: Page | null, now: PageNow): readonly PageEvent[] {
  if (page !== null && page.version === now.version) return []
  return [{ type: 'page.shipped', data: { ...now.text, version: now.version } }]
}

/** The page after `event`. */
export function evolvePage(state: Page | null, event: Recorded<PageEvent>): Page {
  const { stream: id, actor, at } = event
  const { lock = null, retired = null, examples = [] } = state ?? {}
  const kept = { lock, retired, examples }
  if (event.type === 'page.shipped' || event.type === 'page.written') {
    const { title, body, context, version } = event.data
    const edited = event.type === 'page.written' && event.data.origin !== 'restore'
    const text = { title, body, context }
    return { id, ...kept, text, version, edited, changedBy: actor, changedAt: at }
  }
  if (state === null) throw new Error(`${event.type} recorded before a text of the page`)
  return { ...state, ...marked(state, event) }
}

type Mark = Exclude<PageEvent, { readonly type: 'page.shipped' | 'page.written' }>

function marked(state: Page, event: Recorded<Mark>): Partial<Page> {
  switch (event.type) {
    case 'page.locked':
      return { lock: { by: event.actor, at: event.at, reason: event.data.reason } }
    case 'page.unlocked':
      return { lock: null }
    case 'page.retired':
      return { retired: { by: event.actor, at: event.at, reason: event.data.reason } }
    case 'page.brought_back':
      return { retired: null }
    case 'page.example_linked':
      return { examples: [...state.examples, event.data.incident] }
    case 'page.example_unlinked':
      return { examples: state.examples.filter((one) => one !== event.data.incident) }
  }
}
