import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** A value that must never be printed. */
interface Secret {
  readonly reveal: () => string
  readonly toString: () => string
  readonly toJSON: () => string
}

const secretOf = (value: string): Secret => ({
  reveal: () => value,
  toString: () => '•••',
  toJSON: () => '•••',
})

const secret = (min: number) => z.string().min(min).transform(secretOf)

const Environment = z.object({
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('a port number, 0 for any free one'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('the address to listen on, 0.0.0.0 for all'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the address people open, for example https://hikeshi.example.com'),
  DATA_DIR: z
    .string()
    .min(1)
    .default('./data')
    .describe('a folder for the embedded database and secrets'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe('postgres://user:password@host/database; leave it out for the embedded PostgreSQL'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('one of trace, debug, info, warn, error, silent'),
  HIKESHI_SECRET: secret(32)
    .optional()
    .describe('at least 32 characters, the same on every server'),
  HIKESHI_ADMIN_EMAIL: z.email().optional().describe('the e-mail address of the first owner'),
  HIKESHI_ADMIN_PASSWORD: secret(10).optional().describe('at least 10 characters'),
  HIKESHI_ADMIN_TOKEN: secret(32).optional().describe('at least 32 characters'),
  SLACK_BOT_TOKEN: secret(10)
    .refine((token) => token.reveal().startsWith('xoxb-'))
    .optional()
    .describe('the bot token of the app, which begins with xoxb-'),
  SLACK_APP_TOKEN: secret(10)
    .refine((token) => token.reveal().startsWith('xapp-'))
    .optional()
    .describe('the app-level token for Socket Mode, which begins with xapp-'),
  SLACK_SIGNING_SECRET: secret(8)
    .optional()
    .describe('the signing secret of the app, for events over HTTP'),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/ })
    .default('https://slack.com/api/')
    .describe('the address of the Web API, https://slack.com/api/ unless you test'),
  FAILPOINT: z.string().optional().describe('label:nth:action; for tests only'),
})

type Variable = keyof typeof Environment.shape
const VARIABLES = Object.keys(Environment.shape) as Variable[]

export interface Config {
  readonly port: number
  readonly host: string
  /** Without a trailing slash; null: taken from where the server listens. */
  readonly publicUrl: string | null
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly logLevel: string
  readonly secret: Secret | null
  readonly admin: {
    readonly email: string
    readonly password: Secret
    readonly token: Secret | null
  } | null
  /** Null: this installation is without Slack. */
  readonly slack: {
    readonly botToken: Secret
    readonly apiUrl: string
    readonly over:
      | { readonly kind: 'socket'; readonly appToken: Secret }
      | { readonly kind: 'http'; readonly signingSecret: Secret }
  } | null
  readonly failpoint: string | null
}

/** A setting that stops the start; its message says what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Which settings of Slack this process was started with, by their names. */
export function slackInEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): readonly string[] {
  const names = VARIABLES.flatMap((name) => [name, `${name}_FILE`])
  return names.filter((name) => name.startsWith('SLACK_') && Boolean(environment[name]))
}

/** A connection over sockets that nobody has to set up. */
export function slackAt(given: {
  readonly botToken: string
  readonly appToken: string
  readonly apiUrl: string
}): NonNullable<Config['slack']> {
  const { botToken, appToken, apiUrl } = given
  const over = { kind: 'socket', appToken: secretOf(appToken) } as const
  return { botToken: secretOf(botToken), apiUrl, over }
}

/** The settings of this process. */
export const readEnvironment = (): Config => readConfig(process.env)

/** Environment → settings. Every variable may come from a file, named by the variable with `_FILE`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, valueOf(environment, name)]))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(sentence).join('\n'))
  const values = parsed.data
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    logLevel: values.LOG_LEVEL,
    secret: secretFor(values),
    admin: adminFor(values),
    slack: slackFor(values),
    failpoint: values.FAILPOINT ?? null,
  })
}

type Values = z.output<typeof Environment>

function secretFor({ HIKESHI_SECRET, DATABASE_URL }: Values): Secret | null {
  if (HIKESHI_SECRET) return HIKESHI_SECRET
  if (DATABASE_URL) {
    throw new ConfigError(
      'HIKESHI_SECRET is missing. With DATABASE_URL every server needs the same secret: make one with `openssl rand -hex 32`.',
    )
  }
  return null
}

function adminFor(values: Values): Config['admin'] {
  const {
    HIKESHI_ADMIN_EMAIL: email,
    HIKESHI_ADMIN_PASSWORD: password,
    HIKESHI_ADMIN_TOKEN: token,
  } = values
  if (!email && !password && !token) return null
  if (!email || !password) {
    throw new ConfigError(
      'Set HIKESHI_ADMIN_EMAIL and HIKESHI_ADMIN_PASSWORD together, or neither.',
    )
  }
  return { email, password, token: token ?? null }
}

function slackFor(values: Values): Config['slack'] {
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = values
  const apiUrl = values.SLACK_API_URL.replace(/\/*$/, '/')
  if (!botToken && !appToken && !signingSecret) return null
  if (!botToken) {
    throw new ConfigError('SLACK_BOT_TOKEN is missing. It is on the page “OAuth & Permissions”.')
  }
  if (appToken && signingSecret) {
    throw new ConfigError(
      'Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), not both: Slack tells an app one way.',
    )
  }
  if (appToken) return { botToken, apiUrl, over: { kind: 'socket', appToken } }
  if (signingSecret) return { botToken, apiUrl, over: { kind: 'http', signingSecret } }
  throw new ConfigError(
    'SLACK_BOT_TOKEN is not enough. Add SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP): see docs/slack.md.',
  )
}

function valueOf(
  environment: Readonly<Record<string, string | undefined>>,
  name: Variable,
): string | undefined {
  const file = environment[`${name}_FILE`]
  if (!file) return environment[name] || undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw new ConfigError(`${name}_FILE names ${file}, which cannot be read.`)
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]) as Variable
  return `${name} must be ${Environment.shape[name].description ?? 'different'}.`
}
