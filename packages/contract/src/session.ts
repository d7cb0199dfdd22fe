import { z } from 'zod'
import { Done, id, Language, text } from './common.ts'
import { email, Me, password } from './people.ts'
import { route } from './route.ts'

/** What anyone may know before signing in: which page to show. */
export const Front = z
  .object({
    setUp: z.boolean(),
    organisation: z.string().nullable(),
    demo: z.boolean(),
    /** In demo mode: the people one can be. */
    demoPeople: z.array(z.object({ id: z.string(), name: z.string(), about: z.string() })),
  })
  .meta({ id: 'Front' })
export type Front = z.infer<typeof Front>

export const session = {
  front: route({
    method: 'GET',
    path: '/front',
    summary: 'What is known before anybody signs in.',
    needs: 'nobody',
    input: z.strictObject({}),
    output: Front,
  }),
  setUp: route({
    method: 'POST',
    path: '/set-up',
    summary: 'The first person becomes the owner, by the one-time link printed at the first start.',
    needs: 'nobody',
    status: 201,
    input: z.strictObject({
      token: z.string().max(200),
      organisation: text(80),
      name: text(80),
      email,
      password,
      language: Language,
    }),
    output: Me,
  }),
  signIn: route({
    method: 'POST',
    path: '/session',
    summary: 'Sign in by e-mail and password; sets the session cookie.',
    needs: 'nobody',
    input: z.strictObject({ email, password: z.string().max(128) }),
    output: Me,
  }),
  beDemoPerson: route({
    method: 'POST',
    path: '/demo/session',
    summary: 'In demo mode only: be this person.',
    needs: 'nobody',
    input: z.strictObject({ person: id }),
    output: Me,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out.',
    needs: 'nobody',
    input: z.strictObject({}),
    output: Done,
  }),
  me: route({
    method: 'GET',
    path: '/me',
    summary: 'Who am I, and what may I do here.',
    needs: 'member',
    input: z.strictObject({}),
    output: Me,
  }),
  changeMe: route({
    method: 'PATCH',
    path: '/me',
    summary: 'My name and my language.',
    needs: 'member',
    input: z.strictObject({ name: text(80).optional(), language: Language.optional() }),
    output: Me,
  }),
  changePassword: route({
    method: 'POST',
    path: '/me/password',
    summary: 'Change my password; every other session of mine ends.',
    needs: 'member',
    input: z.strictObject({ current: z.string().max(128), password }),
    output: Done,
  }),
} as const
