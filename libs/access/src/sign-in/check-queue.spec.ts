import { CheckQueue, type PasswordCheck, WAITING_MAX } from './check-queue.js';

describe('who is checked next', () => {
  let queue: CheckQueue;
  let told: Record<string, PasswordCheck[]>;

  beforeEach(() => {
    queue = new CheckQueue();
    told = {};
  });

  const add = (from: string, rank = 0, now = 0) =>
    queue.add({ password: from, hash: '', rank, from, done: (check) => (told[from] ??= []).push(check) }, now);
  const order = () => {
    const all: string[] = [];
    for (let one = queue.next(); one; one = queue.next()) all.push(one.from);
    return all;
  };

  it('is nobody when nobody waits', () => {
    expect([queue.next(), queue.length]).toEqual([null, 0]);
  });

  it('is by turns whoever waited longest and whoever came last, so that a crowd of fresh addresses holds up neither', () => {
    add('early person');
    for (let n = 0; n < 30; n += 1) add(`guesser ${n}`);
    add('late person');
    expect(order().slice(0, 2)).toEqual(['early person', 'late person']);
  });

  it('is the better reputation before the longer wait, a known browser before an address nobody knows', () => {
    add('guesser', 3);
    add('new address', 0);
    add('known browser', -1);
    expect(order()).toEqual(['known browser', 'new address', 'guesser']);
  });

  it('is not the burst of one place, which waits behind everybody new', () => {
    for (let n = 0; n < 10; n += 1) add('burst');
    add('person');
    expect(order().indexOf('person')).toBeLessThan(2);
  });

  it('is not one more than may wait: the worst is sent away, of equals the one in the middle', () => {
    for (let n = 0; n < WAITING_MAX; n += 1) add(`guesser ${n}`, 1);
    add('person');
    expect([told, queue.length]).toEqual([{ 'guesser 25': ['busy'] }, WAITING_MAX]);
  });

  it('is not whoever was sent away and comes again, before somebody new, until a minute is over', () => {
    for (let n = 0; n < WAITING_MAX; n += 1) add(`guesser ${n}`, 1);
    add('pest', 2);
    expect(told).toEqual({ pest: ['busy'] });
    const second = (now: number) => {
      order();
      add('pest', 0, now);
      add('person', 0, now);
      return queue.next()?.from === 'person' && queue.next()?.from === 'pest';
    };
    expect([second(59_999), second(59_999), second(60_000) && second(60_000)]).toEqual([true, true, false]);
  });

  it('is nobody of those who waited when the service stops: all are sent away', () => {
    add('person');
    queue.sendAllAway();
    expect([told['person'], queue.length]).toEqual([['busy'], 0]);
  });
});
