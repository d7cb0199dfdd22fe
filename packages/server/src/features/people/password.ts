import { Refusal } from '../../domain/refusal.ts'

const DISTINCT_MIN = 5
/** Words that most guessed long passwords are made of. */
const GUESSED =
  /^(?:password|passw0rd|qwertyuiop|letmein|welcome|admin(?:istrator)?|hikeshi|changeme|iloveyou|1234567890|0123456789|abcdefghij)+\W*\d*\W*$/i

/** Refuses what is guessed first: one letter over and over, the usual words, one's own address. */
export function checkPassword(password: string, email: string): void {
  const lower = password.toLowerCase()
  const address = email.toLowerCase()
  const own = lower === address || lower === address.split('@')[0]
  const weak = own || GUESSED.test(password) || new Set(lower).size < DISTINCT_MIN
  if (weak) throw new Refusal('weak-password')
}
