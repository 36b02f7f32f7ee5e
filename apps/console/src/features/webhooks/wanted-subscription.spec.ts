import {
  CHOSEN_EVENTS,
  eventGroups,
  partyCode,
  partyLabel,
  subscriptionOf,
  wantedSubscription,
} from './wanted-subscription.js';

describe('a party of a filter', () => {
  it.each([
    ['North Korea (KP)', 'KP'],
    ['kp', 'KP'],
    [' KP ', 'KP'],
    ['houthis', 'houthis'],
    ['Wagner Group', 'wagner-group'],
    ['Somebody (else)', 'somebody-(else)'],
  ])('written as "%s" is %s', (label, code) => {
    expect(partyCode(label)).toBe(code);
  });

  it('is shown by its name and read again as the same', () => {
    for (const code of ['KP', 'CD', 'houthis', 'wagner-group']) expect(partyCode(partyLabel(code, 'en'))).toBe(code);
    expect(partyLabel('KP', 'en')).toBe('North Korea (KP)');
  });
});

describe('a subscription', () => {
  it('goes into the form and comes out as it was, each party once', () => {
    const kept = {
      events: ['alert.raised'],
      regimes: ['KP-1718'],
      levels: ['violation'],
      parties: ['KP', 'houthis'],
      teams: ['t-1'],
    };
    const wanted = wantedSubscription(kept, 'en');
    expect(subscriptionOf({ ...wanted, parties: [...wanted.parties, 'KP'] })).toEqual(kept);
  });
});

describe('what somebody is told of, in few words', () => {
  it('is everything, everything of alerts, or one thing after the other', () => {
    const alerts = ['alert.raised', 'alert.level_changed', 'alert.reopened', 'alert.closed'];
    expect(eventGroups([...CHOSEN_EVENTS, 'webhook.test'])).toEqual(['everything']);
    expect(eventGroups(['source.paused', ...alerts])).toEqual(['allOfAlerts', 'source.paused']);
    expect(eventGroups(alerts.slice(1))).toEqual(alerts.slice(1));
  });
});
