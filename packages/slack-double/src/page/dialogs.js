/* Questions that the page itself asks: the words of a message, whether one is sure, which emoji. */

const asker = document.querySelector('#asker')
const picker = document.querySelector('#picker')

/** Asks for a text; null when nobody gave one. */
export async function askFor({ question, value = '', lines = false }) {
  const field = document.createElement(lines ? 'textarea' : 'input')
  Object.assign(field, { name: 'answer', value, rows: 4 })
  field.setAttribute('aria-labelledby', 'asked')
  const answered = await asked({ title: question, parts: [field], yes: 'Save', no: 'Cancel' })
  return answered ? field.value : null
}

/** Asks whether to go on, in the words of the app that wants it asked. */
export function isSure(given) {
  if (!given.startsWith('{')) return asked({ title: given, yes: 'Yes', no: 'No', danger: true })
  const { text, ...rest } = JSON.parse(given)
  const said = document.createElement('p')
  said.textContent = text
  return asked({ ...rest, parts: [said] })
}

function asked({ title, parts = [], yes, no, danger = false }) {
  const heading = document.createElement('h2')
  heading.id = 'asked'
  heading.textContent = title
  const form = document.createElement('form')
  form.method = 'dialog'
  form.dataset.form = 'asker'
  const foot = document.createElement('footer')
  foot.append(
    button(no, { value: '', type: 'submit', formNoValidate: true, className: 'button' }),
    button(yes, { value: 'yes', className: `button ${danger ? 'danger' : 'primary'}` }),
  )
  form.append(heading, ...parts, foot)
  form.addEventListener('keydown', (event) => {
    const single = event.target.tagName === 'INPUT'
    if (!single || event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    asker.close('yes')
  })
  asker.replaceChildren(form)
  asker.returnValue = ''
  asker.showModal()
  form.querySelector('[name=answer]')?.focus()
  const { promise, resolve } = Promise.withResolvers()
  asker.addEventListener('close', () => resolve(asker.returnValue === 'yes'), { once: true })
  return promise
}

function button(text, how) {
  return Object.assign(document.createElement('button'), { textContent: text }, how)
}

let chosen = () => {}

/** Lets somebody choose an emoji, and says which. */
export function pickEmoji(tell) {
  chosen = tell
  picker.showPopover()
}

picker.addEventListener('click', ({ target }) => take(target.closest('[data-sign]')?.dataset.sign))
picker.addEventListener('submit', ({ target }) => take(target.emoji.value.trim()))

function take(name) {
  if (!name) return
  picker.hidePopover()
  picker.querySelector('form').reset()
  chosen(name.replaceAll(':', ''))
}
