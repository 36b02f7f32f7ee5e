export const receivers = {
  title: 'Check your receiver',
  lead: 'An alert accuses somebody. A receiver that believes whoever calls it can be told anything; see that yours does not.',
  check: 'Try it with forged messages',
  checkLead:
    'One genuine message and three that somebody forged go to the receiver now. One that verifies takes the first and refuses the others with a status such as 401.',
  webhook: 'Webhook',
  run: 'Check now',
  noWebhook: 'Add a webhook first.',
  columns: { message: 'Message', expected: 'Should be', answer: 'Was', detail: 'Answer' },
  message: {
    genuine: 'Genuine',
    'changed-body': 'Changed after it was signed',
    old: 'An hour old',
    'wrong-secret': 'Signed with another secret',
  } as Record<string, string>,
  answer: { accepted: 'taken', refused: 'refused', none: 'not answered' } as Record<string, string>,
  goodTitle: 'It verifies',
  goodDetail: 'It took the genuine message and refused the three forged ones.',
  credulousTitle: 'It can be deceived',
  credulousDetail:
    'It took a message that we had not signed like this. Put the verification below in front of your code.',
  refusesTitle: 'It does not take genuine messages',
  refusesDetail:
    'Compare its secret with that of the webhook, verify the body as it came (before any parser), and see whether its clock is right.',
  brokenTitle: 'It did not answer as a receiver does',
  brokenDetail: 'Without an answer of 2xx or 4xx nothing can be told. See what it said below.',
  verify: 'How to verify',
  steps: [
    'Read the headers webhook-id, webhook-timestamp and webhook-signature, and the body as it came, before any parser.',
    'Sign “id.timestamp.body” with the secret and compare it, in constant time, with each signature that starts with v1.',
    'Refuse what is more than five minutes off, and answer with 2xx within 20 seconds. Handle each webhook-id once.',
  ],
  library:
    'The libraries of Standard Webhooks do this in many languages. These samples need no package; put the file beside your code.',
  languages: 'Language',
  file: (name: string) => `The file ${name}`,
  copy: (name: string) => `Copy ${name}`,
  openDescription: 'All events with examples and JSON Schemas',
};
