import { Stack } from '@mantine/core'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import { AboutMe } from './AboutMe.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { KnowledgeForm } from './KnowledgeForm.tsx'
import classes from './Profile.module.css'
import { SlackAccount } from './SlackAccount.tsx'
import { SubscriptionForm } from './SubscriptionForm.tsx'
import { Tokens } from './Tokens.tsx'

/** My name, what I know, what I want to hear of, my password, my API tokens. */
export function ProfilePage() {
  const { profile } = useWords().words.screens
  return (
    <div className={classes.page}>
      <PageTitle>{profile.title}</PageTitle>
      <Stack className={classes.sections} gap="xl">
        <AboutMe />
        <KnowledgeForm />
        <SubscriptionForm />
        <SlackAccount />
        <ChangePassword />
        <Tokens />
      </Stack>
    </div>
  )
}
