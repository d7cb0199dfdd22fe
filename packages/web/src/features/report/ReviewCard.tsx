import type { Incident } from '@hikeshi/contract'
import { Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../words.tsx'
import { MissedNotice } from '../incident/board/MissedNotice.tsx'
import { ApproveDialog } from '../incident/dialogs/ApproveDialog.tsx'
import { RequestCloseDialog } from '../incident/dialogs/RequestCloseDialog.tsx'
import { TextDialog } from '../incident/dialogs/TextDialog.tsx'
import classes from './report.module.css'
import { ReviewActions, type ReviewDialog } from './ReviewActions.tsx'

const COMMENT_MAX = 2000

/** Asking for the close, and for a closer: accept it or send it back. */
export function ReviewCard(props: { readonly number: string; readonly incident: Incident }) {
  const { words } = useWords()
  const { closing } = words.screens.incident
  const { number, incident } = props
  const { can } = incident
  const [dialog, setDialog] = useState<ReviewDialog | null>(null)
  const shared = { number, incident, onClose: () => setDialog(null) }
  const mayAct = can.requestClose || can.decideClose || can.closeByException

  // A dialog outlives the card: only what it has done tells it to close.
  return (
    <>
      {mayAct && (
        <section className={classes.card} aria-labelledby="review">
          <Stack gap="sm">
            <Title order={2} id="review">
              {can.decideClose ? closing.reviewHeading : words.screens.report.review.heading}
            </Title>
            <Text>{can.decideClose ? closing.reviewHelp : closing.requestHelp}</Text>
            <MissedNotice incident={incident} />
            <ReviewActions can={can} onOpen={setDialog} />
          </Stack>
        </section>
      )}
      {dialog === 'approve' && <ApproveDialog {...shared} />}
      {dialog === 'request' && <RequestCloseDialog {...shared} />}
      {dialog === 'sendBack' && (
        <TextDialog
          number={number}
          title={closing.sendBack}
          label={closing.comment}
          required
          max={COMMENT_MAX}
          submit={closing.commentSubmit}
          send={(comment) =>
            api.incidents.decideClose({ incident: number, decision: 'return', comment })
          }
          onClose={shared.onClose}
        />
      )}
    </>
  )
}
