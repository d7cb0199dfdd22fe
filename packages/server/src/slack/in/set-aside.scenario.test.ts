import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { retryParked } from '../../platform/tasks/parked.ts'
import { createSlackTalk } from '../../testing/slack-talk.ts'

test('X-04 what came from Slack and could not be taken in holds up nobody, stands on Health with the way to run it again, and is then there', async () => {
  await using talk = await createSlackTalk({ tasksMayFail: true })
  const { aiko, ben, db } = talk
  const owner = await talk.person('Ona', 'owner')
  await sql`
    create function refuse_message() returns trigger language plpgsql as
    $$ begin raise exception 'no room on the disk'; end $$`.execute(db)
  await sql`
    create trigger refuse before insert on message for each row
    when (new.text = 'Errors since 8:50') execute function refuse_message()`.execute(db)

  await talk.say(aiko, 'Errors since 8:50')
  await talk.say(ben, 'I look')
  await talk.advance({ minutes: 1 })
  const { parked } = await owner.api.health.get({})
  const before = await talk.lines()
  await sql`drop trigger refuse on message`.execute(db)
  await retryParked(db, parked[0]?.id ?? '', talk.clock.now())
  await talk.settle()

  expect(before).toEqual(['Ben Carter: I look'])
  expect(parked).toMatchObject([
    {
      kind: 'slack.event',
      error: expect.stringContaining('no room on the disk'),
      remedy: expect.stringContaining('in Slack'),
    },
  ])
  expect((await talk.lines()).toSorted()).toEqual([
    'Ben Carter: I look',
    '相田 愛子: Errors since 8:50',
  ])
  expect((await owner.api.health.get({})).parked).toEqual([])
})
