import { commanderOf, type Incident } from './incident/incident.ts'

/** Whoever was asked to write it (C-22); else who looks into the causes, commanded, or raised it. */
export function reportOwner(incident: Incident): string {
  const asked = incident.followThrough?.reportLead ?? incident.followThrough?.causeLead
  return asked ?? commanderOf(incident) ?? incident.raisedBy
}
