/** Every button and menu that our messages and forms carry. The registry has a handler for each, or it does not compile. */
export const ACTION_IDS = ['incident.join'] as const
export type ActionId = (typeof ACTION_IDS)[number]
