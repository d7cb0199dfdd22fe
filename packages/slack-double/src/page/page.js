/* The hands of the page: it sends what a person does, and puts in the parts that have changed. */
import { askFor, isSure, pickEmoji } from './dialogs.js'
import { chosenIn, fileIn, heldIn, openAgain, openedIn, valueOf } from './fields.js'
import { suggestFor } from './suggest.js'
import { tellTimes } from './times.js'

const regions = ['rail', 'top', 'messages', 'thread']
const drawn = new Map()
const modal = document.querySelector('#modal')
const composer = document.querySelector('#composer')
let open = { user: document.body.dataset.first, channel: null, thread: null, home: null }

function fromAddress() {
  const asked = new URLSearchParams(location.hash.slice(1))
  const user = asked.get('user') ?? sessionStorage.getItem('user') ?? document.body.dataset.first
  const home = asked.get('home')
  const channel = asked.get('channel') ?? (home === null ? open.channel : null)
  open = { user, channel, thread: asked.get('thread'), home }
  sessionStorage.setItem('user', user)
}

function go(where) {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries(Object.assign({}, open, where)))
    if (value) next.set(name, value)
  location.hash = next.toString()
}

let [asking, again] = [false, false]

async function draw() {
  again = asking
  if (asking) return
  asking = true
  try {
    const query = new URLSearchParams(Object.entries(open).filter(([, value]) => value))
    const answer = await fetch(`/_human/regions?${query}`).catch(() => null)
    if (answer === null) return
    const parts = await answer.json()
    for (const name of regions) put(name, parts[name] ?? '')
    put('modal', parts.modal ?? '', parts.modalKey)
    // Whoever was here before the double was started anew is nobody it knows.
    open.user = parts.user ?? open.user
    open.channel ??= parts.channel
    composer.hidden = parts.isHome
  } finally {
    asking = false
  }
  if (again) await draw()
}

/** Puts a part in if it is another one than before. */
function put(name, markup, key = markup) {
  if (drawn.get(name) === key) return
  const region = document.querySelector(`#${name}`)
  const kept = region.querySelector('textarea[name=text]')?.value ?? ''
  const atEnd = region.scrollHeight - region.scrollTop - region.clientHeight < 80
  const [held, opened] = [heldIn(region), openedIn(region)]
  drawn.set(name, key)
  region.innerHTML = markup
  tellTimes(region)
  openAgain(region, opened)
  region.querySelector(held)?.focus({ preventScroll: true })
  for (const field of region.querySelectorAll('textarea[name=text]')) field.value = kept
  if (name === 'messages' && atEnd) region.scrollTop = region.scrollHeight
  if (name === 'modal') show(markup !== '')
}

function show(wanted) {
  if (wanted && !modal.open) {
    modal.showModal()
    modal.querySelector('.body :is(input, select, textarea)')?.focus()
  }
  if (!wanted && modal.open) modal.close()
}

let last = Promise.resolve()

/** One thing after the other, as they were done: what was typed arrives before what is sent. */
function act(verb, args) {
  last = last.then(() => acting(verb, args))
  return last
}

async function acting(verb, args) {
  const body = JSON.stringify({ user: open.user, do: verb, with: args })
  const answer = await fetch('/_human/do', { method: 'POST', body }).catch(() => null)
  const outcome = (await answer?.json()) ?? { ok: false, error: 'The double does not answer.' }
  if (!outcome.ok) say(outcome)
  await draw()
  return outcome
}

function say({ error, errors }) {
  for (const place of modal.querySelectorAll('.error')) place.textContent = ''
  for (const [block, text] of Object.entries(errors ?? {})) {
    const place = modal.querySelector(`[data-block="${CSS.escape(block)}"] .error`)
    if (place) place.textContent = text
  }
  const inModal = modal.open ? modal.querySelector('p.error') : null
  if (inModal && !errors) inModal.textContent = error
  const toast = document.querySelector('#toast')
  toast.textContent = errors ? '' : error
  clearTimeout(say.timer)
  say.timer = setTimeout(() => (toast.textContent = ''), 6000)
}

/** What a click does, by what is clicked. */
const clicks = {
  home: ({ home }) => act('openHome', [home]),
  thread: ({ thread }) => go({ thread: thread || null }),
  compose: ({ compose }) => {
    composer.text.value = compose
    composer.text.focus()
  },
  url: ({ url }) => url && window.open(url, '_blank', 'noopener'),
  do: (data) => act(data.do, JSON.parse(data.with)),
  ask: (data) => ask(data),
  pick: ({ pick }) => pickEmoji((name) => act('react', [...JSON.parse(pick), name])),
}

async function ask({ ask: verb, with: args, question, default: value = '', lines }) {
  const answer = await askFor({ question, value, lines: lines === 'yes' })
  if (answer === null) return
  const { result } = await act(verb, [...JSON.parse(args), answer])
  if (verb === 'createChannel' && result) go({ channel: result.id, home: null, thread: null })
}

document.addEventListener('click', (event) => void clicked(event.target))

async function clicked(target) {
  const near = target.closest('button, a')
  if (near?.id === 'menu') return showRail(document.body.dataset.rail !== 'open')
  if (near?.matches('#rail a')) showRail(false)
  foldIn(target)
  if (near) await follow(near)
}

/** Does what somebody clicked on is for, once they are sure. */
async function follow(near) {
  const data = near.dataset
  if (data.confirm && !(await isSure(data.confirm))) return
  const runs = Object.entries(clicks).filter(([name]) => data[name] !== undefined)
  // A form is sent once, however often somebody presses while it is on its way.
  near.disabled = data.do === 'submit'
  await Promise.all(runs.map(([, run]) => run(data)))
  near.disabled = false
}

/** Closes the small menus; the one that was asked for stays until something in it is chosen. */
function foldIn(target) {
  const asked = target?.closest('.menu button') ? null : target
  for (const menu of document.querySelectorAll('main details[open], #thread details[open]'))
    menu.open = menu.contains(asked)
}

/** On a narrow screen the left side comes when it is asked for. */
function showRail(wanted) {
  document.body.dataset.rail = wanted ? 'open' : ''
  document.querySelector('#menu').setAttribute('aria-expanded', String(wanted))
}

/** What a change of a field does, by what is changed. */
const changes = {
  who: (field) => go({ user: field.value, thread: null }),
  direct: async (field) => {
    const { result } = await act('direct', [field.value])
    if (result) go({ channel: result.id, home: null, thread: null })
  },
  offered: (field) => {
    const option = JSON.parse(field.value)
    const answer = field.dataset.several === 'yes' ? [option] : option
    field.parentElement.querySelector('input').value = option.text.text
    field.hidden = true
    return act('choose', [...JSON.parse(field.dataset.offered), answer])
  },
  whom: async (field) => {
    await act(field.dataset.whom, [...JSON.parse(field.dataset.with), field.value])
    field.value = ''
    foldIn(null)
  },
  set: (field) => act('choose', [...JSON.parse(field.dataset.set), valueOf(field)]),
}

document.addEventListener('change', (event) => void changed(event.target))

async function changed(field) {
  if (field.type === 'file') return upload(field)
  const boxes = field.closest('[data-boxes]')
  if (boxes) void act('choose', [...JSON.parse(boxes.dataset.boxes), chosenIn(boxes)])
  if (field.dataset.confirm && !(await isSure(field.dataset.confirm))) return
  for (const [name, run] of Object.entries(changes)) {
    if (field.dataset[name] !== undefined) void run(field)
  }
}

/** Puts a file into the channel, with the words that stand in the field. */
async function upload(field) {
  if (field.files.length === 0) return
  const text = composer.text.value.trim()
  const { ok } = await act('upload', [open.channel, { ...(await fileIn(field)), text }])
  field.value = ''
  if (ok) composer.text.value = ''
}

document.addEventListener('keydown', (event) => {
  const field = event.target
  if (field.name !== 'text' || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  field.form.requestSubmit()
})

document.addEventListener('submit', (event) => {
  const { form } = event.target.dataset
  if (form !== 'asker') event.preventDefault()
  if (form === undefined) void send(event.target)
})

async function send(form) {
  const text = form.text.value.trim()
  if (!text) return
  form.text.value = ''
  const thread = form.dataset.thread === 'no' ? {} : { threadTs: form.dataset.thread }
  const broadcast = form.broadcast?.checked ? { broadcast: true } : {}
  const verb = /^\/\S/.test(text) ? 'command' : 'type'
  const outcome = await act(verb, [open.channel, text, { ...thread, ...broadcast }])
  if (!outcome.ok && !form.text.value) form.text.value = text
  if (outcome.ok && verb === 'type') {
    const messages = document.querySelector('#messages')
    messages.scrollTop = messages.scrollHeight
  }
}

modal.addEventListener('cancel', (event) => {
  event.preventDefault()
  void act('close', [])
})

addEventListener('hashchange', () => {
  fromAddress()
  void draw()
})

suggestFor(() => open.user)
new EventSource('/_human/stream').addEventListener('message', () => void draw())
fromAddress()
await draw()
