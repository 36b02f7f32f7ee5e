import { detectLanguage } from './detect-language.js';

describe('detectLanguage', () => {
  it.each([
    ['en', 'Boarding party finds missile parts on a dhow bound for the Houthis'],
    ['de', 'Die Bundeswehr bekommt neue Panzer aus deutscher Fertigung'],
    ['fr', 'Le Conseil de sécurité prolonge l’embargo sur les armes'],
    ['ru', 'Россия может поставить оружие Северной Корее'],
    ['ar', 'ضبط شحنة أسلحة إيرانية متجهة إلى الحوثيين في اليمن'],
    ['ko', '북한에 정밀 무기를 공급할 수 있다고 위협했다고 밝혔다'],
  ])('tells %s', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each(['', 'OK', '12 34 56 78 90 12 34 56 78 90', '— — —'])('says nothing of "%s"', async (text) => {
    expect(await detectLanguage(text)).toBeNull();
  });
});
