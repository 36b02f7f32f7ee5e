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
