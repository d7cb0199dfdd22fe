/** Every form that we open, by its `callback_id`. The registry has a handler for each, or it does not compile. */
export const FORM_IDS = [] as const
export type FormId = (typeof FORM_IDS)[number]
