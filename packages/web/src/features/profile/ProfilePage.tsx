import { Stack } from '@mantine/core'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import { AboutMe } from './AboutMe.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import classes from './Profile.module.css'
import { Tokens } from './Tokens.tsx'

/** My name, my password, my API tokens. */
export function ProfilePage() {
  const { profile } = useWords().words.screens
  return (
    <div className={classes.page}>
      <PageTitle>{profile.title}</PageTitle>
      <Stack className={classes.sections} gap="xl">
        <AboutMe />
        <ChangePassword />
        <Tokens />
      </Stack>
    </div>
  )
}
