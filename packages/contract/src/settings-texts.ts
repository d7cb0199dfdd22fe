import { z } from 'zod'

/** The key of anything that the organisation may name itself. It never changes; labels do. */
export const settingKey = z
  .string()
  .max(60)
  .regex(/^[a-z0-9_.]+$/)

/** A label or a text in both languages; anything else is refused, and so is half of it. */
const both = (max: number) =>
  z.strictObject({ ja: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })

/** A name, a line, a sentence or two, and a page, each in both languages. */
export const label = both(80)
export const line = both(200)
export const sentence = both(400)
export const paragraphs = both(4000)

const lines = z.array(z.string().trim().min(1).max(200)).max(12)
/** A short list in both languages. */
export const sentences = z.strictObject({ ja: lines, en: lines })
