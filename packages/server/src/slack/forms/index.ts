import type { Form } from './form.ts'
import type { FormId } from './ids.ts'

/** What sending each form does. */
export const FORMS: Readonly<Record<FormId, Form>> = {}
