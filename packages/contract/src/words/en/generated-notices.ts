/** What the product says about notices and about the public version of a report. */
export const noticeTexts = {
  noticeWarnings: {
    'cites-hypothesis': (guess: string) =>
      `It cites a guess that nothing has confirmed: “${guess}”`,
    'contains-hypothesis': (guess: string) => `It says a guess as if it were so: “${guess}”`,
    'promises-recovery': (words: string) =>
      `It says when things will work again: “${words}”. Say when the next news comes instead`,
    'vague-time': (words: string) =>
      `“${words}” tells nobody when. Give a time, or say when the next news comes`,
    blames: (sentence: string) =>
      `It reads as if somebody were at fault: “${sentence}”. Say what happened instead`,
    unfilled: (placeholder: string) => `Not filled in yet: ${placeholder}`,
    internal: (words: string) => `Better not for people outside: “${words}”`,
  },
  noticeScope: {
    scopes: {
      everyone: 'Tell everybody',
      affected: 'Tell those who are affected',
      individually: 'Write to each of them',
      nobody: 'No notice is needed',
    },
    grounds: {
      sensitive: 'money or personal data is involved',
      severe: 'it hits hard',
      harmless: 'it harms nobody',
      talked_about: 'people talk about it in public',
      many: 'many are affected',
      few: 'few are affected',
      noticeable: 'they notice it',
      unnoticed: 'they do not notice it',
      prepare: 'they would want to prepare',
    },
    reason: (scope: string, because: string, products: string | null) =>
      `${scope}${products === null ? '' : ` (${products})`}: ${because}.`,
  },
  publicReport: {
    headings: {
      summary: 'Summary',
      impact: 'Effect on customers',
      factors: 'What happened',
      recovery: 'What we did',
      prevention: 'So that it does not happen again',
      contact: 'Contact',
    },
    done: 'Done:',
    planned: 'Still to do:',
    replacements: {
      token: '(removed)',
      email: '(e-mail address)',
      link: '',
      ip: '(address)',
      host: 'an internal server',
      channel: 'an internal channel',
      reference: '',
      person: 'a member of our staff',
    },
  },
}
