export const people = {
  title: 'People',
  lead: 'Who may sign in, and what they may do. Everything done here stands in the audit.',
  add: 'Add a person',
  email: 'E-mail',
  name: 'Name',
  role: 'Role',
  roleHint: {
    viewer: 'reads alerts and asks the catalogue',
    analyst: 'works on alerts, posts articles and reports',
    approver: 'as an analyst, and confirms what others decide',
    auditor: 'reads everything, the audit included, and changes nothing',
    administrator: 'may do everything',
  } as Record<string, string>,
  submit: 'Add',
  linkTitle: (name: string) => `Link for ${name}`,
  linkNote:
    'It is shown this once. Give it to the person: it lets them choose a password, works one time and runs out by itself.',
  linkMailed: 'It has also been sent by mail.',
  columns: { person: 'Person', role: 'Role', state: 'State', seen: 'Last signed in', actions: 'Actions' },
  roleOf: (name: string) => `Role of ${name}`,
  state: { active: 'May sign in', invited: 'Has not chosen a password yet', disabled: 'Let in no more' },
  secondFactor: 'with a second factor',
  fromProvider: 'signs in through the company',
  more: 'More',
  moreOf: (name: string) => `More for ${name}`,
  reset: 'New password link',
  resetQuestion: (name: string) => `End the password and all sessions of ${name}, and make a link to choose another?`,
  yesReset: 'Yes, make a link',
  signOut: 'Sign out everywhere',
  signedOut: (name: string) => `${name} is signed out everywhere.`,
  unlock: 'Forget wrong passwords',
  unlocked: (name: string) => `${name} may try again at once.`,
  removeFactor: 'Remove the second factor',
  removeFactorQuestion: (name: string) => `Remove the second factor of ${name}? They are signed out.`,
  yesRemoveFactor: 'Yes, remove it',
  factorRemoved: (name: string) => `${name} has no second factor any more.`,
  disable: 'Disable',
  disableQuestion: (name: string) => `Let ${name} in no more? Their sessions end at once.`,
  yesDisable: 'Yes, disable',
  enable: 'Let in again',
  changed: (name: string) => `${name} was changed.`,
  you: 'you',
};

export const choosePassword = {
  title: 'Choose your password',
  lead: (email: string) => `For ${email}. The link works one time; after this you sign in with your password.`,
  loading: 'The link is being checked…',
  ended: 'This link was used already, or has run out',
  endedDetail: 'Ask an administrator for a new one. Whoever runs the service can make one with',
  incomplete: 'The link is not complete: copy the whole of it.',
  submit: 'Save and sign in',
};

export const secondStep = {
  title: 'One more step',
  lead: 'Enter the six digits that your authenticator shows, or one of your recovery codes.',
  code: 'Code',
  submit: 'Go on',
  wrong: 'That code is not right, or it was used before. Wait for the next one.',
  startAgain: 'Start again',
  codesLeft: (left: number) =>
    left === 0
      ? 'That was your last recovery code. Set up the second factor anew.'
      : `You have ${left} recovery ${left === 1 ? 'code' : 'codes'} left.`,
};

export const secondFactor = {
  title: 'Second factor',
  lead: 'Besides your password, signing in then asks for a code that an authenticator on your phone shows.',
  required: 'Your role needs a second factor. Set it up to go on.',
  password: 'Your password',
  begin: 'Set it up',
  scan: 'Scan this with an authenticator, or type the secret into it.',
  picture: 'The secret as a picture for an authenticator',
  secret: 'Secret',
  code: 'Code that the authenticator shows',
  confirm: 'Confirm',
  codesTitle: 'Your recovery codes',
  codesNote:
    'Each lets you in one time if you lose the phone. They are shown this once: keep them where the phone is not.',
  done: 'I have kept them',
  inUse: (left: number) => `In use. ${left} recovery ${left === 1 ? 'code is' : 'codes are'} left.`,
  remove: 'Remove it',
  removeNote: 'You are signed out everywhere.',
};
