import type { Program } from './program.ts'

/** An organisation that has been at it for a while: something to see on every page, in English. */

const MINUTE_MS = 60_000
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE_MS).toISOString()
const ahead = (minutes: number): string => ago(-minutes)

/** #1 goes on, #2 is closed; a team, drills, tips, proposals and a page of one's own are there. */
export async function liveIn(program: Program, title: string): Promise<void> {
  const [me = ''] = (await program.people.list({})).items.map(({ id }) => id)
  await goOn(program, title, me)
  await closeOne(program, me)
  await program.teams.create({ name: 'Support', groups: ['cs'], members: [me] })
  await program.knowledge.choose({ areas: ['billing', 'mobile'] })
  await planDrills(program, me)
  await program.proposals.make({ text: 'Ask for the next update before the call ends' })
}

const DAY_MINUTES = 24 * 60

/** One drill is near, one further ahead, and one was called off. */
async function planDrills(program: Program, me: string): Promise<void> {
  const { id: drill } = await program.drills.schedule({
    title: 'Failover, and whoever has never commanded',
    startsAt: ahead(3 * DAY_MINUTES),
    rhythm: 'monthly',
    purpose: 'Hand over command once\nSay what is not known',
    place: 'Room 3, https://meet.example.com/drill',
    invite: [me],
  })
  await program.drills.answer({ drill, answer: 'commander' })
  await program.drills.schedule({
    title: 'A certificate expires',
    startsAt: ahead(40 * DAY_MINUTES),
  })
  const off = await program.drills.schedule({
    title: 'Payments stop at noon',
    startsAt: ahead(DAY_MINUTES),
  })
  await program.drills.abort({ drill: off.id, reason: 'Too near to the release' })
}

async function goOn(program: Program, title: string, me: string): Promise<void> {
  const incident = '1'
  await program.incidents.raise({ title, type: 'service', origin: 'support' })
  await program.incidents.setRole({ incident, role: 'commander', person: me })
  await program.incidents.align({ incident, action: 'start' })
  await program.incidents.align({
    incident,
    action: 'finish',
    policy: 'Offer other ways to pay before repairing this one',
    worstCase: 'Customers are charged for orders that failed',
    worstCaseCheck: 'Match authorisations with orders',
    severity: 'sev2',
    nextUpdateMinutes: 30,
  })
  await program.incidents.edit({
    incident,
    impact: 'About 3 in 10 card payments fail',
    impactStartedAt: ago(20),
    priorityLine: 'Keep orders going',
    callUrl: 'https://meet.example.com/card',
  })
  const { mark } = await program.messages.post({
    incident,
    text: 'The payment provider answers 502 since 14:05',
    markAs: 'fact',
  })
  await program.messages.post({ incident, text: 'I look at what changed before that' })
  for (const [kind, text] of MARKED) await program.messages.post({ incident, text, markAs: kind })
  await program.entries.record({
    incident,
    kind: 'action',
    text: 'Offered other ways to pay',
    actionKind: 'mitigation',
  })
  await program.notices.change({
    incident,
    audience: 'users',
    state: 'drafted',
    text: 'Some card payments fail. Please choose another way to pay.',
    cites: mark ? [mark.entry] : [],
    nextAt: ahead(60),
  })
  await program.notices.change({ incident, audience: 'staff', state: 'planned' })
  await program.topics.add({ incident, text: 'Switch cards off?' })
  await program.topics.add({ incident, text: 'Refunds', lane: 'parked' })
  await program.inquiries.ask({ incident, text: 'May shops tell their customers?' })
  await program.measures.add({
    incident,
    text: 'Try the next release with old settings first',
    category: 'prevent',
    owner: me,
    due: '2020-03-31',
  })
}

const MARKED = [
  ['hypothesis', 'The release of this morning changed the time limit'],
  ['question', 'Does it hit the app as well as the web?'],
  ['decision', 'We offer other ways to pay first'],
  ['status', 'Now: 3 in 10 fail. Doing: other ways to pay. Next in 30 minutes'],
] as const

async function closeOne(program: Program, me: string): Promise<void> {
  const incident = '2'
  await program.incidents.raise({
    title: 'A certificate was found one day before it expired',
    severity: 'sev4',
    evidence: [{ text: 'Expires tomorrow', url: 'https://status.example.com/tls' }],
  })
  const evidence = await program.entries.record({
    incident,
    kind: 'evidence',
    text: 'The new certificate is served everywhere',
    origin: 'system',
  })
  const saved = await program.tips.save({ incident, text: 'Ask what changed in the last hour' })
  await program.tips.publish({ tip: saved.id, text: saved.text, phase: 'respond' })
  await program.incidents.converge({
    incident,
    action: 'propose',
    text: 'Renewed',
    evidence: [evidence.id],
  })
  await program.incidents.converge({ incident, action: 'declare', impactEndedAt: ago(0) })
  for (const [key, markdown] of Object.entries(WRITTEN)) {
    await program.report.write({ incident, key, markdown, version: 0 })
  }
  await program.measures.add({
    incident,
    text: 'An alert thirty days before a certificate expires',
    category: 'detect',
    owner: me,
    required: false,
    due: '2030-03-31',
  })
  await program.postmortem.decide({ incident, form: 'in_channel', held: true, outcome: 'An alert' })
  await program.publicReport.propose({ incident, language: 'en' })
  await program.incidents.requestClose({ incident })
  await program.incidents.decideClose({ incident, decision: 'approve' })
}

const WRITTEN = {
  summary: 'A certificate would have expired the next day. Nobody was harmed; it is renewed.',
  impact: 'None: **0** people.',
  factors: '- Renewals were done by hand\n- Nobody was told thirty days before',
  recovery: '1. Renewed\n2. Checked from outside',
}
