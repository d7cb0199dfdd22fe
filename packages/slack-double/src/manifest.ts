import type { NewApp } from './acts/index.ts'
import type { Command, Shortcut, Transport } from './core/state.ts'

/** The parts of an app manifest that the double reads; it is Slack's own format. */
export interface Manifest {
  readonly display_information: { readonly name: string }
  readonly features?: {
    readonly app_home?: { readonly home_tab_enabled?: boolean }
    readonly bot_user?: { readonly display_name?: string }
    readonly slash_commands?: readonly {
      readonly command: string
      readonly description: string
      readonly usage_hint?: string
      readonly should_escape?: boolean
      readonly url?: string
    }[]
    readonly shortcuts?: readonly {
      readonly name: string
      readonly type: 'global' | 'message'
      readonly callback_id: string
    }[]
    readonly unfurl_domains?: readonly string[]
  }
  readonly oauth_config?: { readonly scopes?: { readonly bot?: readonly string[] } }
  readonly settings?: {
    readonly event_subscriptions?: {
      readonly request_url?: string
      readonly bot_events?: readonly string[]
    }
    readonly interactivity?: {
      readonly request_url?: string
      readonly message_menu_options_url?: string
    }
    readonly socket_mode_enabled?: boolean
  }
}

/** An app as its manifest describes it, the scopes that it asks for, and the name of its bot. */
export interface Described {
  readonly app: NewApp
  readonly scopes: readonly string[]
  readonly botName: string
}

/** Reads a manifest. */
export function readManifest(manifest: Manifest): Described {
  const { display_information: display, features = {} } = manifest
  return {
    app: {
      name: display.name,
      transport: transportOf(manifest),
      events: eventsOf(manifest),
      commands: commandsOf(manifest),
      shortcuts: shortcutsOf(manifest),
      homeTab: features.app_home?.home_tab_enabled === true,
      unfurlDomains: features.unfurl_domains ?? [],
    },
    scopes: manifest.oauth_config?.scopes?.bot ?? [],
    botName: features.bot_user?.display_name ?? display.name.toLowerCase(),
  }
}

function eventsOf({ settings }: Manifest): readonly string[] {
  return settings?.event_subscriptions?.bot_events ?? []
}

function transportOf({ features, settings = {} }: Manifest): Transport {
  const eventsUrl = settings.event_subscriptions?.request_url
  if (settings.socket_mode_enabled === true || eventsUrl === undefined) return { kind: 'socket' }
  const commandsUrl = features?.slash_commands?.[0]?.url ?? eventsUrl
  return { kind: 'http', eventsUrl, commandsUrl, ...interactiveUrls(settings, eventsUrl) }
}

function interactiveUrls(
  { interactivity }: NonNullable<Manifest['settings']>,
  eventsUrl: string,
): { readonly interactivityUrl: string; readonly optionsUrl: string } {
  const interactivityUrl = interactivity?.request_url ?? eventsUrl
  const optionsUrl = interactivity?.message_menu_options_url ?? interactivityUrl
  return { interactivityUrl, optionsUrl }
}

function commandsOf({ features = {} }: Manifest): readonly Command[] {
  return (features.slash_commands ?? []).map(
    ({ command, description, usage_hint: usageHint, should_escape: shouldEscape }) => ({
      command,
      description,
      usageHint: usageHint ?? '',
      shouldEscape: shouldEscape ?? false,
    }),
  )
}

function shortcutsOf({ features = {} }: Manifest): readonly Shortcut[] {
  return (features.shortcuts ?? []).map(({ name, type, callback_id: callbackId }) => ({
    name,
    type,
    callbackId,
  }))
}
