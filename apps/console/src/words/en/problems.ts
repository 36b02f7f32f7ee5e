export const problems = {
  unreachable: {
    title: 'The server cannot be reached',
    detail:
      'Nothing you typed is lost. The console tries again by itself; if this lasts, check that the service is running.',
  },
  fault: {
    title: 'The server could not do this',
    detail:
      'It has written down what went wrong. Try again; if it happens twice, tell the person who runs the service.',
  },
  refused: {
    title: 'This was not done',
    detail: 'The server gave no reason. Check what you entered and try again.',
  },
  fields: {
    title: 'This was not saved',
    detail: 'Some entries cannot be used. Correct them and send again.',
  },
  notFound: {
    title: 'There is nothing here',
    detail: 'It may have been removed, or the address is mistyped.',
    toQueue: 'Go to the alerts',
  },
  sessionEnded: {
    title: 'Your session has ended',
    detail: 'Sign in again to go on. What you have typed on this page is still here.',
    companyLeaves:
      'Signing in through your company leaves this page and comes back to it: copy first what is not saved.',
  },
  crash: {
    title: 'This page failed to show',
    detail:
      'The fault is in the console, not in your data. Reload the page; if it happens again, report what you were doing.',
    reload: 'Reload the page',
  },
  lostBanner: 'The server cannot be reached. What you see may be out of date; trying again…',
  backBanner: 'Connected again.',
};
