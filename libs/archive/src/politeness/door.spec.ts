import type { DocumentFetch } from '../collect/fetch-document.js';
import { HostDoor, type Patience } from './door.js';
import type { Answered, Entry, Errand, HostGate } from './host-gate.js';

const FETCHED: DocumentFetch = {
  outcome: 'fetched',
  document: { url: 'https://a.example/', bytes: new Uint8Array(), headers: {} },
};

/** A gate that gives these answers one after the other, and notes what comes of the passes. */
function gateOf(...entries: ('entered' | { inMs: number } | Entry)[]) {
  const slots: (string | undefined)[] = [];
  const left: (Answered | undefined)[] = [];
  const pass = { leave: (answered?: Answered) => Promise.resolve(void left.push(answered)) };
  const enter = (_url: string, { slot }: Errand): Promise<Entry> => {
    slots.push(slot);
    const entry = entries.shift() ?? 'entered';
    if (entry === 'entered') return Promise.resolve({ outcome: 'entered', pass });
    if ('outcome' in entry) return Promise.resolve(entry);
    return Promise.resolve({
      outcome: 'waits',
      until: new Date(Date.now() + entry.inMs),
      slot: `slot ${slots.length}`,
    });
  };
  return { gate: { enter } as unknown as HostGate, pass, slots, left };
}

const open = (gate: HostGate, patience: Partial<Patience> = {}) =>
  new HostDoor(gate, { obeysRobots: true, deadlineMs: 1000 }, { inAllMs: 60_000, firstMs: 60_000, ...patience });
const fetched = (): Promise<DocumentFetch> => Promise.resolve(FETCHED);
const never = (): Promise<DocumentFetch> => Promise.reject(new Error('asked all the same'));

describe('the door of a host', () => {
  it.each([
    ['robots.txt forbids it', { outcome: 'closed', message: 'No.' }, { message: 'No.', comesLater: false }],
    [
      'the host asked to be left alone',
      { outcome: 'rests', until: new Date(Date.now() + 9_999_000), reason: 'Busy.' },
      { message: expect.stringMatching(/left alone.*Busy\./), comesLater: true },
    ],
  ] as const)('is not passed when %s', async (_why, entry, answer) => {
    const { gate } = gateOf(entry);
    expect(await open(gate).through('https://a.example/', never)).toMatchObject({ outcome: 'turned-away', ...answer });
  });

  it('is waited at for a turn that comes soon, with the slot that was given', async () => {
    const { gate, slots, left } = gateOf({ inMs: 1 }, { inMs: 1 });
    expect(await open(gate).through('https://a.example/', fetched)).toBe(FETCHED);
    expect(slots).toEqual([undefined, 'slot 1', 'slot 2']);
    expect(left).toEqual([undefined]);
  });

  it('is left for later when the turn lies beyond what is waited for', async () => {
    const { gate } = gateOf({ inMs: 90_000 });
    expect(await open(gate).through('https://a.example/', never)).toMatchObject({ comesLater: true });
  });

  it('is waited at longer for the first document than for those after it', async () => {
    const { gate } = gateOf({ inMs: 1 }, 'entered', { inMs: 60_000 });
    const door = open(gate, { inAllMs: -1 });
    expect(await door.through('https://a.example/', fetched)).toBe(FETCHED);
    expect(await door.through('https://a.example/', never)).toMatchObject({ comesLater: true });
  });

  it('takes the pass that is held already, once', async () => {
    const { gate, pass, slots } = gateOf();
    const door = new HostDoor(gate, { obeysRobots: true, deadlineMs: 1 }, { inAllMs: 1, firstMs: 1 }, pass);
    await door.through('https://a.example/', fetched);
    expect(slots).toEqual([]);
    await door.through('https://a.example/', fetched);
    expect(slots).toEqual([undefined]);
  });

  it('gives the pass back whatever comes of the request, and says what the server said', async () => {
    const { gate, left } = gateOf();
    const failure = { outcome: 'failed', message: 'Busy.', status: 503, retryAfterMs: 1000, feedLinks: [] } as const;
    await open(gate).through('https://a.example/', () => Promise.resolve({ ...failure, feedLinks: [] }));
    await expect(open(gate).through('https://a.example/', never)).rejects.toThrow('asked all the same');
    expect(left).toEqual([expect.objectContaining({ status: 503, retryAfterMs: 1000 }), undefined]);
  });
});
