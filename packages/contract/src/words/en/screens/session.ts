/** The door: signing in, setting up, joining, a new password. */
export const session = {
  email: 'E-mail',
  password: 'Password',
  name: 'Your name',
  language: 'Language',
  languages: { ja: '日本語', en: 'English' },
  passwordHint: 'At least 10 characters. A few words in a row are good.',
  signIn: {
    title: 'Sign in',
    button: 'Sign in',
    forgotten: 'Forgot the password? An administrator can make you a link for a new one.',
    demo: 'Choose who to be',
    demoText: 'This is a demo. No password is needed.',
  },
  setUp: {
    title: 'Set up Hikeshi',
    text: 'You become the owner. Others can be invited afterwards.',
    organisation: 'Organisation',
    organisationHint: 'As people call it, e.g. Example Inc.',
    button: 'Set up and begin',
    noToken: 'Open the set-up link that was printed in the terminal when the server started.',
    finished: 'Set-up is already finished. Sign in instead.',
  },
  join: {
    title: (organisation: string) => `Join ${organisation}`,
    tab: 'Join',
    from: (name: string) => `${name} has invited you.`,
    button: 'Join',
    gone: 'This invitation cannot be used any more. Ask for a new one.',
  },
  reset: {
    title: 'Choose a new password',
    text: 'You are signed in afterwards.',
    password: 'New password',
    button: 'Save and sign in',
  },
  toSignIn: 'To sign-in',
}
