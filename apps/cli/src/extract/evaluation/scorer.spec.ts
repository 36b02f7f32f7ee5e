import { readLexicon } from '#libs/knowledge';
import type { PredictedAlert } from '../prediction.js';
import { Agreement } from './agreement.js';
import type { Answer } from './answer.js';
import type { GoldAlert, GoldArticle, GoldEvent } from './gold.js';
import { PartyNames } from './party-names.js';
import { Scorer } from './scorer.js';
import type { Evaluation } from './scorer.js';

const names = new PartyNames(readLexicon());
const agreement = new Agreement(names, (words) => words);

const alert = (fields: Partial<GoldAlert> = {}): GoldAlert => ({
  supplier: ['RU'],
  recipient: ['KP'],
  regime: 'KP-1718',
  level: 'possible',
  alt: [],
  ...fields,
});
const event = (fields: Partial<GoldEvent> = {}): GoldEvent => ({
  supplier: ['RU'],
  recipient: ['KP'],
  kind: 'transfer',
  items: ['missiles'],
  stage: 'threatened',
  ...fields,
});

function score(
  gold: Partial<GoldArticle>,
  alerts: PredictedAlert[],
  events: GoldEvent[] = [],
  confidence = 0.85,
): Evaluation {
  const scorer = new Scorer(agreement);
  const article: GoldArticle = {
    ...{ id: '1', title: null, text: 'Words.', published: '2024-06-20', language: 'en', category: 'alert' },
    ...{ events: [], expected: [] },
    ...gold,
  };
  const answer: Answer = { alerts, events: events.map((one) => ({ ...one, via: [], confidence })) };
  scorer.add(article, answer, 'en');
  return scorer.result();
}

describe('names of parties', () => {
  it.each([
    ['Houthis', 'YE', true],
    ['Iran', 'IR', true],
    ['GNA', 'LNA', false],
    ['GNA', 'Libya', true],
    ['KP', 'KR', false],
    ['South Sudan', 'SD', false],
    ['RSF', 'Rapid Support Forces', true],
    ['Kosovo', 'YU', true],
    ['HR', 'former Yugoslavia', true],
    ['ISIL', 'IQ', false],
    ['SU', 'RU', true],
    ['armed groups in Libya', 'LNA', true],
    ['Quxhold Trading', 'Quxhold Trading FZE', true],
    ['Quxhold Trading', 'AE', false],
  ])('%s and %s agree: %s', (one, other, agree) => {
    expect(names.anySame([one], [other])).toBe(agree);
    expect(names.anySame([other], [one])).toBe(agree);
  });
});

describe('alerts', () => {
  it('counts one alert for each pair as well as one for all', () => {
    const gold = { expected: [alert({ supplier: ['RU', 'CN'] })] };
    const { alerts } = score(gold, [alert({ supplier: ['RU'] }), alert({ supplier: ['CN'] })]);
    expect(alerts.strict).toMatchObject({ gold: 1, goldFound: 1, predicted: 2, predictedRight: 2, f1: 1 });
    expect(alerts.regimeAndRecipient).toMatchObject({ predicted: 1 });
  });

  it('accepts any recipient where the label has none, and another regime where the label says so', () => {
    const gold = { expected: [alert({ recipient: [], alt: ['KP-2'] })] };
    expect(score(gold, [alert({ regime: 'KP-2', recipient: ['CN'] })]).alerts.regimeAndRecipient.f1).toBe(1);
  });

  it('holds the supplier and the level against the stricter figures only', () => {
    const { alerts } = score({ expected: [alert()] }, [alert({ supplier: ['CN'], level: 'review' })]);
    expect([alerts.regimeAndRecipient.f1, alerts.withSupplier.f1, alerts.strict.f1]).toEqual([1, 0, 0]);
  });

  it('gives nothing for silence, and nothing for noise', () => {
    expect(score({ expected: [alert()] }, []).alerts.strict).toMatchObject({ precision: null, recall: 0, f1: 0 });
    expect(score({}, [alert()]).alerts.strict).toMatchObject({ precision: 0, recall: null, f1: 0 });
    expect(score({}, []).alerts.strict.f1).toBeNull();
  });

  it('counts the articles of a category on which nothing was raised', () => {
    expect(score({ category: 'lawful' }, []).categories).toEqual({ lawful: { articles: 1, silent: 1 } });
    expect(score({ category: 'lawful' }, [alert()]).categories).toEqual({ lawful: { articles: 1, silent: 0 } });
  });
});

describe('events', () => {
  it('pools the goods of one pair of parties', () => {
    const gold = { events: [event({ items: ['salw'] })] };
    const split = [event({ items: ['missiles'] }), event({ items: ['salw'] })];
    expect(score(gold, [], split).events.withStage).toMatchObject({ predicted: 1, f1: 1 });
  });

  it('tells the roles apart', () => {
    const { roles, stages } = score({ events: [event()] }, [], [event({ recipient: ['CN'], stage: 'delivered' })]);
    expect([roles['supplier']?.f1, roles['items']?.f1, roles['recipient']?.f1, roles['stage']?.f1]).toEqual([
      1, 1, 0, 0,
    ]);
    expect(stages).toMatchObject({ threatened: { recall: 0 }, delivered: { precision: 0 } });
  });

  it('holds a party against nobody when the label leaves it open', () => {
    expect(score({ events: [event({ supplier: [] })] }, [], [event()]).roles['supplier']).toMatchObject({
      gold: 0,
      predicted: 0,
    });
  });

  it('holds confidence against what was right', () => {
    const wrong = event({ recipient: ['CN'] });
    expect(score({ events: [event()] }, [], [event(), wrong], 1).calibration).toEqual([
      { from: 0.9, to: 1, reports: 2, right: 1, rightWithStage: 1, meanConfidence: 1, share: 0.5 },
    ]);
  });
});
