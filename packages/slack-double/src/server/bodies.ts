import type { IncomingMessage } from 'node:http'
import type { ApiRequest } from '../core/api.ts'
import type { Json } from '../core/state.ts'

/** Reads the whole body of a request. */
export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A call of the Web API from a request: form, multipart, JSON or query, with the token in the header or a field. */
export async function callFrom(
  method: string,
  request: IncomingMessage,
  body: Buffer,
): Promise<ApiRequest> {
  const query = new URL(request.url ?? '/', 'http://double').searchParams
  const args = { ...Object.fromEntries(query), ...(await fieldsOf(request, body)) }
  const header = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const field = typeof args['token'] === 'string' ? args['token'] : null
  return { method, token: header ?? field, args: without(args, 'token') }
}

async function fieldsOf(request: IncomingMessage, body: Buffer): Promise<Json> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) return parsed(body)
  if (type.startsWith('multipart/form-data')) {
    return Object.fromEntries(
      [...(await formOf(type, body))].filter(([, value]) => typeof value === 'string'),
    )
  }
  return Object.fromEntries(new URLSearchParams(body.toString()))
}

/** The first file of an upload, or the whole body when it is no form. */
export async function uploaded(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return body
  for (const value of (await formOf(type, body)).values()) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer())
  }
  return Buffer.alloc(0)
}

function formOf(type: string, body: Buffer): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
}

function parsed(body: Buffer): Json {
  try {
    return JSON.parse(body.toString()) as Json
  } catch {
    return {}
  }
}

function without(fields: Json, name: string): Json {
  return Object.fromEntries(Object.entries(fields).filter(([own]) => own !== name))
}
