import type { Field } from './fields.ts'
import { options, type Choices, type SettingsText } from './choices.ts'

/** Everything that a severity decides. */
export function severityFields(text: SettingsText, choices: Choices): readonly Field[] {
  const { fields: f } = text
  return [
    { kind: 'both', path: ['name'], label: f.name },
    { kind: 'both', path: ['short'], label: f.short },
    { kind: 'both', path: ['description'], label: f.description, long: true },
    { kind: 'lines', path: ['examples'], label: f.examples },
    { kind: 'lines', path: ['questions'], label: f.questions },
    { kind: 'both', path: ['owner'], label: f.owner },
    { kind: 'both', path: ['scope'], label: f.scope, long: true },
    ...invitedFields(text, choices),
    ...times(text),
    ...agreeing(text, choices),
    ...learning(text),
  ]
}

function invitedFields({ fields: f }: SettingsText, { groups }: Choices): readonly Field[] {
  return (['act', 'observe'] as const).map((tone) => ({
    kind: 'invited',
    path: ['invites'],
    label: f.of(f.invites, f[tone]),
    tone,
    options: groups,
  }))
}

function times({ fields: f, options: o }: SettingsText): readonly Field[] {
  const minutes: readonly (readonly [readonly string[], string])[] = [
    [['premortem', 'within'], f.premortemWithin],
    [['commanderWithin'], f.commanderWithin],
    [['cadence', 'channel'], f.channel],
    [['cadence', 'stakeholders'], f.stakeholders],
    [['cadence', 'publicFirst'], f.publicFirst],
    [['cadence', 'public'], f.public],
  ]
  return [
    {
      kind: 'choice',
      path: ['premortem', 'form'],
      label: f.premortem,
      options: options(o.premortem),
    },
    ...minutes.map(([path, label]): Field => promised(path, label, f.empty)),
  ]
}

function agreeing({ fields: f, options: o }: SettingsText, choices: Choices): readonly Field[] {
  const of = (name: string): string => f.of(f.closers, name)
  return [
    { kind: 'number', path: ['quorum', 'standard'], label: f.quorumStandard },
    { kind: 'number', path: ['quorum', 'regulated'], label: f.quorumRegulated },
    {
      kind: 'many',
      path: ['closer', 'roles'],
      label: of(f.closerRoles),
      options: options(o.closerRoles),
    },
    { kind: 'many', path: ['closer', 'people'], label: of(f.people), options: choices.people },
    { kind: 'many', path: ['closer', 'teams'], label: of(f.teams), options: choices.teams },
  ]
}

function learning({ fields: f, options: o }: SettingsText): readonly Field[] {
  return [
    { kind: 'flag', path: ['postmortem', 'required'], label: f.postmortemRequired },
    {
      kind: 'choice',
      path: ['postmortem', 'form'],
      label: f.postmortem,
      options: options(o.postmortem),
    },
    promised(['postmortem', 'holdWithin'], f.holdWithin, f.empty),
    promised(['preventionDue'], f.preventionDue, f.empty),
    promised(['reportDue'], f.reportDue, f.empty),
    { kind: 'number', path: ['archiveAfter'], label: f.archiveAfter },
  ]
}

const promised = (path: readonly string[], label: string, help: string): Field => {
  return { kind: 'number', path, label, help, mayBeEmpty: true }
}
