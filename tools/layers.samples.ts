/** A line of code where someone might write it. */
export interface Sample {
  readonly file: string
  readonly source: string
}

/** A line that must be refused, and by which rule. */
export interface Forbidden extends Sample {
  readonly rule: string
  readonly saying?: string
}

const server = 'packages/server/src'
const web = 'packages/web/src'
const double = 'packages/slack-double/src'

function imports(file: string, specifier: string, saying: string): Forbidden {
  return { rule: 'layers(imports)', file, source: `export * from '${specifier}'`, saying }
}

function word(rule: string, file: string, source: string): Forbidden {
  return { rule, file, source }
}

/** What the configuration must refuse. */
export const forbidden: readonly Forbidden[] = [
  imports(`${server}/domain/a1.ts`, '../platform/db.ts', 'domain may not import platform'),
  imports(
    `${server}/domain/a2.ts`,
    '../features/alerts/index.ts',
    'domain may not import features',
  ),
  imports(`${server}/domain/a3.ts`, '../config.ts', 'domain may not import config.ts'),
  imports(`${server}/domain/a4.ts`, 'zod', 'domain may not use zod'),
  imports(`${server}/domain/a5.ts`, 'node:crypto', 'domain may not use node:crypto'),
  imports(`${server}/domain/a6.ts`, '@hikeshi/contract', 'domain may not use @hikeshi/contract'),
  {
    rule: 'layers(imports)',
    file: `${server}/platform/b0.ts`,
    source: `export type * from '../domain/alert.ts'`,
    saying: 'platform may not import domain',
  },
  imports(`${server}/platform/b1.ts`, '../domain/alert.ts', 'platform may not import domain'),
  imports(`${server}/platform/b2.ts`, 'better-auth', 'platform may not use better-auth'),
  imports(`${server}/sources/grafana/c1.ts`, '../../platform/db.ts', 'sources may not import'),
  imports(`${server}/sources/grafana/c2.ts`, 'kysely', 'sources may not use kysely'),
  imports(`${server}/channels/mail/d1.ts`, '../../features/alerts/index.ts', 'channels may not'),
  imports(`${server}/channels/mail/d2.ts`, '../../sources/source.ts', 'channels may not import'),
  imports(
    `${server}/features/alerts/e1.ts`,
    '../../slack/bolt.ts',
    'features may not import slack',
  ),
  imports(`${server}/features/alerts/e2.ts`, '../../testing/world.ts', 'may not import testing'),
  imports(`${server}/features/alerts/e3.ts`, '../people/store.ts', 'only by its index.ts'),
  imports(`${server}/features/alerts/e4.ts`, '../people/parts/index.ts', 'only by its index.ts'),
  imports(`${server}/features/alerts/e5.ts`, 'hono', 'features may not use hono'),
  imports(`${server}/features/alerts/e6.ts`, 'better-auth', 'features may not use better-auth'),
  imports(`${server}/features/alerts/e7.ts`, 'yaml', 'features may not use yaml'),
  imports(`${server}/features/alerts/e8.ts`, 'prom-client', 'features may not use prom-client'),
  imports(`${server}/features/alerts/commands.ts`, 'kysely', 'only store.ts and queries.ts'),
  imports(
    `${server}/slack/actions/f1.ts`,
    '../../features/alerts/store.ts',
    'only by its index.ts',
  ),
  imports(`${server}/slack/actions/f2.ts`, '../../channels/channel.ts', 'slack may not import'),
  imports(`${server}/slack/actions/f3.ts`, 'pg', 'slack may not use pg'),
  imports(`${server}/utilities/g1.ts`, 'zod', 'utilities is in no layer'),
  imports(`${server}/stray.ts`, 'zod', 'stray.ts is in no layer'),
  imports(`${server}/testing/h1.ts`, '../../../web/src/main.ts', 'server may not reach outside'),
  imports('packages/contract/src/i1.ts', 'hono', 'contract may not use hono'),
  imports('packages/contract/src/i2.ts', '@hikeshi/server', 'may not import @hikeshi/server'),
  imports(
    'packages/contract/src/i3.ts',
    '../../server/src/app.ts',
    'contract may not reach outside',
  ),
  imports(`${web}/j1.ts`, '@hikeshi/server', 'web may not import @hikeshi/server'),
  imports(`${web}/j2.ts`, '../../server/src/domain/alert.ts', 'web may not reach outside'),
  imports('packages/slack-double/src/k1.ts', '@hikeshi/contract', 'slack-double may not import'),
  imports(`${double}/core/k2.ts`, '../methods/index.ts', 'core may not import methods'),
  imports(`${double}/methods/k3.ts`, '../delivery/http.ts', 'methods may not import delivery'),
  imports(`${double}/acts/k4.ts`, 'node:http', 'acts may not use node:http'),
  imports(`${double}/human/k5.ts`, '../create-double.ts', 'human may not import create-double.ts'),
  imports(`${double}/delivery/k6.ts`, '@slack/web-api', 'delivery may not use @slack/web-api'),
  imports(`${double}/attic/k7.ts`, './k8.ts', 'attic is in no line'),
  imports(`${server}/health-endpoints.ts`, '@hikeshi/slack-double', 'only tests and the demo'),
  imports(`${server}/slack/k9.ts`, '@hikeshi/slack-double', 'only tests and the demo'),
  {
    rule: 'layers(imports)',
    file: `${server}/domain/l1.ts`,
    source: `export const spine = import('../platform/spine.ts')`,
  },
  {
    rule: 'layers(imports)',
    file: `${server}/domain/l2.ts`,
    source: `export type Spine = import('../platform/spine.ts').Spine`,
  },
  word('import(no-cycle)', `${server}/domain/m1.ts`, `export * from './m2.ts'`),
  word('import(no-cycle)', `${server}/domain/m2.ts`, `export * from './m1.ts'`),

  word('eslint(no-restricted-globals)', `${server}/domain/n1.ts`, 'export const at = Date.now()'),
  word('eslint(no-restricted-globals)', `${server}/domain/n2.ts`, `export const x = fetch('/')`),
  word('eslint(no-restricted-globals)', `${server}/domain/n3.ts`, 'export const p = process.pid'),
  word('eslint(no-restricted-globals)', `${server}/domain/n4.ts`, 'export const c = crypto.subtle'),
  word('eslint(no-restricted-globals)', `${server}/domain/n5.ts`, `console.log('x')`),
  word('eslint(no-restricted-globals)', `${server}/domain/n6.ts`, 'setTimeout(() => {}, 1)'),
  word(
    'eslint(no-restricted-properties)',
    `${server}/domain/n7.ts`,
    'export const r = Math.random()',
  ),
  word(
    'eslint(no-restricted-properties)',
    `${server}/domain/n8.ts`,
    'export const now = Temporal.Now.instant()',
  ),

  word('eslint(no-restricted-globals)', `${double}/acts/n9.ts`, 'export const at = Date.now()'),
  word(
    'eslint(no-restricted-properties)',
    `${double}/methods/n10.ts`,
    'export const r = Math.random()',
  ),

  word('layers(environment)', `${server}/platform/o1.ts`, 'export const port = process.env.PORT'),
  word('layers(environment)', `${server}/platform/o2.ts`, `export const e = process['env']`),
  word('layers(environment)', `${server}/platform/o3.ts`, 'export const { env } = process'),
  word('layers(environment)', `${server}/platform/o4.ts`, `export { env } from 'node:process'`),
  word(
    'layers(environment)',
    `${server}/platform/o5.ts`,
    'export const e = globalThis.process.env',
  ),
  word(
    'layers(environment)',
    `${server}/platform/o6.ts`,
    `import { env } from 'node:process'\nexport const port = env.PORT`,
  ),
  word('layers(environment)', `${server}/main.ts`, 'export const path = process.env'),
  word('layers(environment)', `${web}/o7.ts`, 'export const mode = process.env'),

  word('layers(date)', `${server}/platform/p1.ts`, 'export const at = new Date(0)'),
  word('layers(date)', `${server}/features/alerts/p2.ts`, 'export const at: Date | null = null'),

  word('layers(sql-clock)', `${server}/features/alerts/q1.ts`, 'export const q = `set at = now()`'),
  word('layers(sql-clock)', `${server}/platform/q2.ts`, `export const q = 'select NOW ( )'`),
  word(
    'layers(sql-clock)',
    `${server}/platform/q3.ts`,
    `export const q = 'at > current_timestamp'`,
  ),
  word('layers(sql-clock)', `${server}/platform/q4.ts`, `export const q = 'clock_timestamp()'`),

  word(
    'layers(colour)',
    `${web}/r1.tsx`,
    `export const Dot = () => <i style={{ color: '#1a2b3c' }} />`,
  ),
  word('layers(colour)', `${web}/r2.ts`, `export const line = '1px solid #abc'`),
  word('layers(colour)', `${web}/r3.ts`, 'export const shade = `rgb(${String(1)} 2 3)`'),
  word('layers(colour)', `${web}/r4.ts`, `export const ink = 'oklch(0.4 0.1 260)'`),

  word('jsx-a11y(alt-text)', `${web}/s1.tsx`, `export const Face = () => <img src="/face.png" />`),
  word(
    'react(jsx-key)',
    `${web}/s2.tsx`,
    'export const List = (p: { n: string[] }) => <ul>{p.n.map((n) => <li>{n}</li>)}</ul>',
  ),
  word(
    'react(no-multi-comp)',
    `${web}/s3.tsx`,
    'export function A() { return <p /> }\nexport function B() { return <p /> }',
  ),
  word('typescript(no-floating-promises)', `${server}/app.ts`, `Promise.resolve('lost')`),
  word('import(no-default-export)', `${web}/s4.ts`, 'export default 1'),
]

function imported(file: string, specifier: string): Sample {
  return { file, source: `export * from '${specifier}'` }
}

/** What the configuration must let pass. */
export const allowed: readonly Sample[] = [
  { file: `${server}/domain/types.ts`, source: `export type * from '@hikeshi/contract'` },
  { file: `${server}/platform/tables.ts`, source: `export type * from '../domain/alert.ts'` },
  imported(`${server}/domain/alert.ts`, './refusal.ts'),
  imported(`${server}/platform/db.ts`, 'kysely/readonly'),
  imported(`${server}/platform/metrics.ts`, 'prom-client'),
  imported(`${server}/platform/postgres/cluster.ts`, '../db.ts'),
  imported(`${server}/sources/source.ts`, '../domain/alert.ts'),
  imported(`${server}/channels/channel.ts`, '../platform/log.ts'),
  imported(`${server}/features/alerts/store.ts`, 'kysely'),
  imported(`${server}/features/alerts/queries.ts`, 'kysely'),
  imported(`${server}/features/alerts/routes.ts`, '@hikeshi/contract'),
  imported(`${server}/features/alerts/reactions.ts`, '../people/index.ts'),
  imported(`${server}/features/alerts/index.ts`, './routes.ts'),
  imported(`${server}/features/alerts/alerts.test.ts`, '../../testing/world.ts'),
  imported(`${server}/features/people/sign-in.ts`, 'better-auth/minimal'),
  imported(`${server}/features/settings/defaults.ts`, 'yaml'),
  imported(`${server}/slack/bolt.ts`, '@slack/bolt'),
  imported(`${server}/slack/actions/take.ts`, '../../features/alerts/index.ts'),
  imported('packages/contract/src/index.ts', 'zod'),
  imported('packages/contract/src/client.ts', './route.ts'),
  imported(`${web}/api.ts`, '@hikeshi/contract'),
  imported(`${double}/index.ts`, 'node:http'),
  imported(`${double}/delivery/sockets.ts`, 'ws'),
  { file: `${double}/core/clock.ts`, source: 'export const at = Date.now()' },
  imported(`${double}/methods/chat.ts`, '../acts/index.ts'),
  imported(`${double}/clients/bolt.test.ts`, '@slack/bolt'),
  imported(`${server}/slack/bolt.test.ts`, '@hikeshi/slack-double'),
  imported(`${server}/demo/slack.ts`, '@hikeshi/slack-double'),
  { file: `${server}/config.ts`, source: 'export const port = process.env.PORT' },
  { file: `${server}/testing/postgres.ts`, source: 'export const keep = process.env.KEEP' },
  { file: `${server}/platform/clock.ts`, source: 'export const at = new Date(0)' },
  { file: `${server}/platform/format.ts`, source: `export const f = { Date: 1 }.Date` },
  { file: `${server}/testing/clock.ts`, source: `export const q = 'select now()'` },
  { file: `${web}/theme.ts`, source: `export const indigo = '#1a2b3c'` },
  { file: `${web}/links.ts`, source: `export const link = '/cases#add'` },
]
