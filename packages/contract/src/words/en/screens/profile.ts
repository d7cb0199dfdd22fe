/** My profile, my password, my API tokens. */
export const profile = {
  title: 'Profile',
  me: { title: 'About you', name: 'Name', email: 'E-mail', language: 'Language' },
  password: {
    title: 'Password',
    text: 'Your other sessions end when you change it.',
    current: 'Current password',
    next: 'New password',
    hint: 'At least 10 characters. A few words in a row are good.',
    change: 'Change the password',
    changed: 'The password is changed. Other sessions have ended.',
  },
  tokens: {
    title: 'API tokens',
    text: 'A token lets a program act as you.',
    empty: 'No token yet. Name what it is for, then make one.',
    name: 'What is it for?',
    placeholder: 'e.g. Deploy script',
    create: 'Make a token',
    once: 'Copy it now: it is shown this once.',
    secret: 'Token',
    used: 'Last used',
    never: 'Never used',
    created: 'Made',
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke ${name}`,
    confirm: {
      title: (name: string) => `Revoke ${name}?`,
      text: 'Programs that use it stop working at once. This cannot be undone.',
    },
  },
}
