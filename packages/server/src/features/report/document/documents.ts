import * as Y from 'yjs'
import type { Documents } from '../../../domain/report/documents.ts'
import { fromMarkdown } from './from-markdown.ts'
import { reconcile } from './reconcile.ts'
import { readNodes } from './read-nodes.ts'
import { toMarkdown } from './to-markdown.ts'

/** Under this name the editor keeps the text of a document. */
export const FRAGMENT = 'text'
/** Writes on behalf of programs. It never writes twice at once: the row of a section is locked. */
const SERVER_CLIENT = 1

/** Shared texts as Yjs keeps them, in base64; the empty string is a text nobody has written. */
export const documents: Documents = {
  of: (markdown) => {
    const doc = open('')
    doc.clientID = SERVER_CLIENT
    reconcile(doc.getXmlFragment(FRAGMENT), fromMarkdown(markdown))
    return encode(Y.encodeStateAsUpdate(doc))
  },
  merged: (document, update) => {
    const doc = open(document)
    const before = encode(Y.encodeStateAsUpdate(doc))
    if (!take(doc, update)) return null
    const after = encode(Y.encodeStateAsUpdate(doc))
    return after === before ? document : after
  },
  rewritten: (document, markdown) => {
    const doc = open(document)
    const before = Y.encodeStateVector(doc)
    let changed = false
    doc.clientID = SERVER_CLIENT
    doc.on('update', () => {
      changed = true
    })
    doc.transact(() => reconcile(doc.getXmlFragment(FRAGMENT), fromMarkdown(markdown)))
    return changed ? encode(Y.encodeStateAsUpdate(doc, before)) : null
  },
  markdownOf: (document) => toMarkdown(readNodes(open(document).getXmlFragment(FRAGMENT))),
}

function open(document: string): Y.Doc {
  const doc = new Y.Doc()
  if (document !== '') Y.applyUpdate(doc, decode(document))
  return doc
}

/** Whether it was a change of a document: what cannot be read is refused, not recorded. */
function take(doc: Y.Doc, update: string): boolean {
  try {
    Y.applyUpdate(doc, decode(update))
    readNodes(doc.getXmlFragment(FRAGMENT))
    return true
  } catch {
    return false
  }
}

const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))
