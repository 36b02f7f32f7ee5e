import { creditedAgency } from './credited-agency.js';

const body = 'A ship with arms was stopped off the coast. '.repeat(20);

describe('the agency that an article credits', () => {
  it.each([
    ['a dateline', `SEOUL, June 20 (Reuters) - ${body}`, null, 'reuters.com'],
    ['a dateline after a headline', `Ship stopped\n\nPYONGYANG (AP) — ${body}`, null, 'apnews.com'],
    ['words before a dash', `Reuters – ${body}`, null, 'reuters.com'],
    ['a foot in brackets', `${body}\n\n(Yonhap)`, null, 'yna.co.kr'],
    ['a source line', `${body}\nSource: AFP`, null, 'afp.com'],
    ['a copyright', `${body}\n© Agence France-Presse`, null, 'afp.com'],
    ['a byline', body, 'Jane Doe, Associated Press', 'apnews.com'],
    ['a foot in Russian', `${body}\n— ТАСС`, null, 'tass.com'],
  ])('is read from %s', (_, text, author, domain) => {
    expect(creditedAgency(text, author)).toBe(domain);
  });

  it.each([
    [
      'words that one of its reporters was told',
      `${body} The minister told Reuters that he knew nothing. ${body}`,
      null,
    ],
    ['the same in the first sentence', `The minister told Reuters on Tuesday that he knew nothing. ${body}`, null],
    ['nothing', body, null],
    ['letters inside a word', `APPEAL - ${body}`, null],
    ['two agencies', `${body}\n\nSource: AFP`, 'Reuters'],
    ['somebody of that name', body, 'Ansan Kim'],
  ])('is none for %s', (_, text, author) => {
    expect(creditedAgency(text, author)).toBeNull();
  });
});
