import { isPlainlyEnglish, languageOf, primaryLanguage } from './language.js';

describe('the language of a text', () => {
  it('is plainly English by its commonest words', () => {
    expect(
      isPlainlyEnglish('The ministry said on Tuesday that it had delivered the launchers to the border force.'),
    ).toBe(true);
  });

  it.each([
    ['German', 'Das Ministerium teilte am Dienstag mit, dass es die Werfer an die Grenztruppe geliefert hat.', 'de'],
    ['French', 'Le ministère a annoncé mardi avoir livré les lanceurs à la force des frontières du pays voisin.', 'fr'],
  ])('is asked of the detector when it is %s', async (_, text, code) => {
    expect(isPlainlyEnglish(text)).toBe(false);
    expect(await languageOf(null, text)).toBe(code);
  });

  it('is taken for English when a few Latin letters are all there is', async () => {
    expect(await languageOf(null, 'Iran, Yemen')).toBe('en');
    expect(await languageOf(null, '1914')).toBe('en');
  });

  it('cannot be told of a few other letters', async () => {
    expect(await languageOf(null, 'Иран')).toBe('und');
  });

  it('is the same in all its countries', () => {
    expect([primaryLanguage('en-GB'), primaryLanguage('EN'), primaryLanguage('fr_CA')]).toEqual(['en', 'en', 'fr']);
  });
});
