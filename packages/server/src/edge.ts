import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, normalize, sep } from 'node:path'
import type { Context, Hono } from 'hono'

const WEB = join(import.meta.dirname, '../../web/dist')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** The headers every answer carries. */
export function secureHeaders(app: Hono, overHttps: boolean): void {
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    headers.set('content-security-policy', CONTENT_SECURITY_POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('x-frame-options', 'DENY')
    headers.set('cross-origin-opener-policy', 'same-origin')
    if (overHttps) headers.set('strict-transport-security', 'max-age=31536000')
  })
}

/**
 * The web app: files as built, each also compressed, and its one page for every other address.
 * An address may have a dot in it, as the token of an invitation has: only what looks like one of
 * our kinds of file is a file that is missing.
 */
export function serveWeb(app: Hono): void {
  app.get('*', async (context) => {
    const path = normalize(decoded(context.req.path))
    const name = path.split(sep).includes('..') ? '' : path.slice(1)
    const found = name === '' ? null : await file(context, WEB, name)
    if (found) return found
    if (Object.hasOwn(TYPES, extname(name))) return context.notFound()
    return (await file(context, WEB, 'index.html')) ?? context.text(NOT_BUILT, 503)
  })
}

/** An address that is no text has no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

const NOT_BUILT = 'The web app has not been built. Start the server with `npm start`.'

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

async function file(context: Context, folder: string, name: string): Promise<Response | null> {
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  const headers = {
    'content-type': type,
    'cache-control': name.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    vary: 'accept-encoding',
  }
  const accepted = context.req.header('accept-encoding') ?? ''
  for (const [encoding, ending] of ENCODINGS) {
    if (!accepted.includes(encoding)) continue
    const packed = await read(join(folder, name + ending))
    if (packed)
      return new Response(packed, { headers: { ...headers, 'content-encoding': encoding } })
  }
  const plain = await read(join(folder, name))
  return plain && new Response(plain, { headers })
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return null
  }
}

/** The API reference: the kept Swagger UI over our own OpenAPI document, from our own address. */
export function serveApiReference(app: Hono, documentPath: string): void {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  const start = `window.addEventListener('load', () => SwaggerUIBundle({ url: '${documentPath}', dom_id: '#reference', deepLinking: true, validatorUrl: null }))`
  app.get('/api/docs', (context) => context.html(REFERENCE))
  app.get(
    '/api/docs/start.js',
    () => new Response(start, { headers: { 'content-type': TYPES['.js'] ?? '' } }),
  )
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    app.get(
      `/api/docs/${name}`,
      async (context) => (await file(context, folder, name)) ?? context.notFound(),
    )
  }
}

const REFERENCE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hikeshi API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`
