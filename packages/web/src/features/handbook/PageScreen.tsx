import { Stack } from '@mantine/core'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { Toasts } from '../../components/Toasts.tsx'
import { useWords } from '../../words.tsx'
import classes from './handbook.module.css'
import { KnownPage } from './KnownPage.tsx'
import { NewPage } from './NewPage.tsx'

const NEW = 'new'

/** `/handbook/speak-up`; `/handbook/new` is a page yet to be written. */
export function PageScreen(props: { readonly name: string }) {
  const { handbook } = useWords().words.screens
  return (
    <div className={classes.page}>
      <Stack gap="lg" className={classes.text}>
        <AnchorLink to="/handbook">{handbook.back}</AnchorLink>
        {props.name === NEW ? <NewPage /> : <KnownPage name={props.name} />}
      </Stack>
      <Toasts />
    </div>
  )
}
