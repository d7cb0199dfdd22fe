/* What stands in the fields of the page. */

/** What is ticked in a list. */
export function chosenIn(boxes) {
  const values = [...boxes.querySelectorAll('input:checked')].map((box) => box.value)
  return boxes.querySelector('input[type=radio]') ? (values[0] ?? null) : values
}

/** What stands in a field, as the double takes it. */
export function valueOf(field) {
  if (field.value === '') return null
  return field.type === 'datetime-local'
    ? Math.floor(Date.parse(`${field.value}+09:00`) / 1000)
    : field.value
}

/** Where the keyboard is in this part, so that it stays there when the part is drawn anew. */
export function heldIn(region) {
  const { activeElement: at } = document
  if (!region.contains(at) || at === region) return 'nothing'
  const names = ['data-do', 'data-with', 'data-set', 'data-ts', 'name']
  const known = names.filter((name) => at.hasAttribute(name))
  if (known.length === 0) return 'nothing'
  return known.map((name) => `[${name}="${CSS.escape(at.getAttribute(name))}"]`).join('')
}

/** Which menus are folded out in this part: of which messages, and of the channel itself. */
export function openedIn(region) {
  const opened = [...region.querySelectorAll('details[open]')]
  return opened.map((menu) => menu.closest('[data-ts]')?.dataset.ts)
}

/** Folds them out again. */
export function openAgain(region, opened) {
  for (const ts of opened) {
    const place = ts === undefined ? region : region.querySelector(`[data-ts="${ts}"]`)
    const menu = place?.querySelector('details')
    if (menu) menu.open = true
  }
}

/** A file as it can be sent. */
export async function fileIn({ files: [file] }) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const content = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const mimetype = file.type || 'application/octet-stream'
  return { name: file.name, mimetype, content, encoding: 'base64' }
}
