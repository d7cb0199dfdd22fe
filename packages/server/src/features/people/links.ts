import { sameSecret, sign } from '../../platform/secrets.ts'
import type { PeopleOptions } from './scope.ts'

type Signing = Pick<PeopleOptions, 'secret' | 'publicUrl'>

/** The one-time token of the set-up. It is derived, so that every server of one database knows it. */
export const setUpToken = ({ secret }: Signing): string => sign(secret, 'set-up', 'first owner')

export const setUpUrl = (signing: Signing): string =>
  `${signing.publicUrl}/set-up?token=${setUpToken(signing)}`

/** A link that can be shown again: the invitation's id, and a signature that only we can make. */
export const invitationUrl = ({ secret, publicUrl }: Signing, id: string): string =>
  `${publicUrl}/join/${id}.${sign(secret, 'invitation', id)}`

/** The id of the invitation in this token, or null when we did not make the token. */
export function invitationIn({ secret }: Signing, token: string): string | null {
  const [id = '', signature = ''] = token.split('.')
  return sameSecret(signature, sign(secret, 'invitation', id)) ? id : null
}

export const resetUrl = ({ publicUrl }: Signing, token: string): string =>
  `${publicUrl}/reset/${token}`
