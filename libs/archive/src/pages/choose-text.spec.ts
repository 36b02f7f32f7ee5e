import type { PageRead } from '#libs/sources';
import { chooseText } from './choose-text.js';

const TEASER = 'A frigate stopped a dhow off Aden on Monday and found rifles under bags of cement, the ministry said.';
const ARTICLE = `${TEASER} The captain told officers that the cargo was loaded in Bandar Abbas. ${'The search took a day. '.repeat(20)}`;

const page = (change: Partial<PageRead> = {}): PageRead => ({
  outcome: 'read',
  title: 'Frigate finds rifles on dhow - Harbour Dispatch',
  text: ARTICLE,
  author: null,
  published: { at: null, doubt: 'missing', raw: null },
  canonicalUrl: null,
  language: 'en',
  via: 'main-content',
  remarks: [],
  ...change,
});
const own = { title: 'Frigate finds rifles on dhow', body: TEASER };

describe('the text of an article', () => {
  it('is the feed’s own when the page shows less: a teaser before a paywall', () => {
    const choice = chooseText({ ...own, body: ARTICLE }, page({ text: TEASER }));
    expect(choice).toEqual({ outcome: 'own', reason: expect.stringContaining('paywall') });
  });

  it.each(['Just a moment...', 'Before you continue', 'Access Denied', 'Page not found | Harbour'])(
    'is the feed’s own when the page is titled %j',
    (title) => {
      expect(chooseText(own, page({ title })).outcome).toBe('own');
    },
  );

  it('is the feed’s own when the page speaks of something else', () => {
    const text = 'We and our partners store information on your device to measure advertising. '.repeat(20);
    expect(chooseText(own, page({ title: 'Harbour Dispatch', text }))).toEqual({
      outcome: 'own',
      reason: expect.stringContaining('something else'),
    });
  });

  it('is the feed’s own when the article could not be told from its page', () => {
    expect(chooseText(own, page({ via: 'whole-page' })).outcome).toBe('own');
  });

  it('is that of the whole page when there is nothing else', () => {
    expect(chooseText({ title: '', body: null }, page({ via: 'whole-page' })).outcome).toBe('page');
  });

  it('is the page’s in a script without spaces between words', () => {
    const title = '俄罗斯向朝鲜交付坦克';
    const text = `${title}，官员周二表示。`.repeat(10);
    expect(chooseText({ title, body: '官员周二表示' }, page({ title, text })).outcome).toBe('page');
    expect(
      chooseText(
        { title, body: '官员周二表示' },
        page({ title: '隐私声明', text: '我们使用小型文本文件。'.repeat(20) }),
      ).outcome,
    ).toBe('own');
  });

  it('is the page’s when it says more of the same', () => {
    expect(chooseText(own, page())).toEqual({ outcome: 'page' });
  });
});
