import type { Field, Form } from './fields.ts'
import { options, type Choices, type SettingsText } from './choices.ts'

/** A preset, each of its switches, the time zone and the currency. */
export function profileForm({ fields: f, options: o }: SettingsText, choices: Choices): Form {
  const switches = Object.entries(o.switches).map(([name, label]): Field => {
    const values = o.values[name as keyof typeof o.values]
    const path = ['switches', name]
    return { kind: 'choice', path, label, options: options(values), none: f.asPreset }
  })
  return {
    keyed: false,
    fresh: null,
    fields: [
      { kind: 'choice', path: ['preset'], label: f.preset, options: options(o.presets) },
      ...switches,
      { kind: 'text', path: ['zone'], label: f.zone, help: f.zoneHelp },
      {
        kind: 'choice',
        path: ['currency'],
        label: f.currency,
        help: f.currencyHelp,
        options: choices.currencies,
      },
    ],
  }
}
