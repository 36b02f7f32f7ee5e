export const signIn = {
  title: 'Sign in',
  lead: 'Reported arms transfers, held against the UN Security Council measures in force on the day.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgot the password?',
  linkSent:
    'If somebody has this address and the service sends mail, a link is on its way. If none comes, ask an administrator.',
  firstTime: 'First time here? Open the link that was printed where the service was started, or that you were given.',
  wrong: 'That e-mail and password do not fit together. Check both and try again.',
  withProvider: (name: string) => `Sign in with ${name}`,
  or: 'or with a password of this service',
  refused: {
    ended: 'That took too long, or was begun in another window. Try again.',
    denied: 'You were not signed in there. Try again, or use a password of this service.',
    untrusted:
      'What your company’s sign-in sent back could not be trusted, so that nobody was let in. Try again; if it happens twice, tell an administrator.',
    unreachable: 'Your company’s sign-in does not answer. Try again in a minute, or use a password of this service.',
    'no-role':
      'Your company knows you, but none of your groups may use this service. Ask an administrator which group you need.',
    disabled: 'You are let in no more. Ask an administrator.',
    'no-address': 'Your company’s sign-in tells no e-mail address of you. Ask an administrator.',
    'address-taken':
      'Somebody here has your e-mail address already, and your company’s sign-in does not vouch for it. Ask an administrator.',
    'look-alike': 'Your e-mail address can be mistaken for that of somebody here. Ask an administrator.',
    'last-administrator':
      'You are the only administrator, and your groups would make you something else. Make another administrator first.',
  } as Record<string, string>,
};

export const password = {
  title: 'Choose your own password',
  titleChange: 'Change your password',
  lead: 'The one-time password has done its work. Choose one that only you know; the console opens after that.',
  leadChange: 'You stay signed in here.',
  current: 'Current password',
  currentOneTime: 'One-time password',
  next: 'New password',
  nextHint: 'At least 12 characters. A few unrelated words are easier to remember than symbols.',
  again: 'New password again',
  differ: 'The two entries differ.',
  short: (least: number) => `Use at least ${least} characters.`,
  same: 'The new password must differ from the current one.',
  submit: 'Save the new password',
  saved: 'Your password was changed.',
};
