import { findParagraph, outlineOf } from '#libs/catalogue';
import type { Pinpoint } from '#libs/catalogue';
import { readAkomaNtoso } from './akoma-ntoso.js';

interface Parts {
  body: string;
  attachments?: string;
  language?: string;
  symbol?: string;
}

/** A made-up resolution in the layout of the public collection. */
function resolution({ body, attachments = '', language = 'eng', symbol = 'S/RES/9001 (2001)' }: Parts): string {
  return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">
  <!-- unofficial -->
  <statement name="resolution">
    <meta><identification source="#DGACM">
      <FRBRWork><FRBRdate date="2001-01-15" name="adoption"></FRBRdate></FRBRWork>
      <FRBRExpression><FRBRlanguage language="${language}"></FRBRlanguage></FRBRExpression>
    </identification>
    <analysis><voting><count value="014"><akn4un:voters><organization>NORWAY</organization></akn4un:voters></count></voting></analysis></meta>
    <coverPage eId="coverPage_1"><p><docNumber refersTo="#symbol">${symbol}</docNumber></p></coverPage>
    <preamble><container name="Recalling"><p>\tRecalling 1. nothing,</p></container></preamble>
    <mainBody>${body}</mainBody>
    ${attachments}
  </statement></akomaNtoso>`;
}

const paragraph = (num: string, words: string) =>
  `<paragraph class="SingleTxt"><num>${num}</num><content><p xml:space="preserve">\t${words}</p></content></paragraph>`;
const point = (num: string, words: string) => `<point><num>${num}</num><content><p>\t${words}</p></content></point>`;

function wordsAt(xml: string, paragraphText: string): string | null {
  const read = readAkomaNtoso(xml, 'sample.xml');
  if (!read.ok) throw new Error(read.reason);
  const pinpoint: Pinpoint = { text: '', symbol: read.text.symbol, paragraph: paragraphText };
  const found = findParagraph(outlineOf(read.text.lines), pinpoint);
  return found.found ? found.text : null;
}

describe('reading Akoma Ntoso', () => {
  const nested = resolution({
    body: `${paragraph('1.', '<span class="italic">Decides</span> the &#160; first &amp; only rule;')}
      <paragraph class="H1"><num>B.</num><subheading>Chapter of exceptions</subheading></paragraph>
      <paragraph class="SingleTxt"><num>2.</num><list><intro><p>\tDecides that:</p></intro>
        ${point('(a)', 'red cards<authorialNote marker="1"><p>a note at the foot</p></authorialNote>, namely:')}
        <sublist>${point('(i)', 'for players;')}${point('(ii)', 'for trainers;')}</sublist>
        ${point('(b)', 'yellow cards;')}
      </list></paragraph>
      ${paragraph('3.', 'Remains seized of the matter.')}`,
  });

  it('takes symbol, day and lines', () => {
    const read = readAkomaNtoso(nested, 'Pre-2020/2001/S_RES_9001_N0100001.xml');
    expect(read).toMatchObject({
      ok: true,
      text: { symbol: 'S/RES/9001 (2001)', adopted: '2001-01-15', source: 'Pre-2020/2001/S_RES_9001_N0100001.xml' },
    });
  });

  it.each([
    ['1', 'Decides the first & only rule;'],
    ['2(a)(ii)', 'for trainers;'],
    ['2(b)', 'yellow cards;'],
    ['3', 'Remains seized of the matter.'],
    ['4', null],
  ])('¶%s', (place, expected) => {
    expect(wordsAt(nested, place)).toBe(expected);
  });

  it('leaves notes at the foot and the preamble out of the words', () => {
    expect(wordsAt(nested, '2(a)')).toBe('red cards, namely:\n(i) for players;\n(ii) for trainers;');
    expect(JSON.stringify(readAkomaNtoso(nested, ''))).not.toMatch(/Recalling|foot|NORWAY/);
  });

  it('goes by the printed numbers where the file nests them wrongly', () => {
    const wrong = resolution({
      body: `<paragraph><num>1.</num><list><intro><p>List:</p></intro>${point('(a)', 'one;')}<sublist>${point('(b)', 'two, nested too deep;')}
        <point><num>2.</num><content><p>Second paragraph, swallowed by the list;</p></content></point></sublist></list></paragraph>
        ${paragraph('(a)', 'its letter, standing alone;')}`,
    });
    expect(wordsAt(wrong, '1(b)')).toBe('two, nested too deep;');
    expect(wordsAt(wrong, '2(a)')).toBe('its letter, standing alone;');
  });

  it('keeps annexes apart from the body', () => {
    const annexed = resolution({
      body: paragraph('1.', 'Remains seized of the matter.'),
      attachments: `<attachments><attachment><doc name="annex"><meta/><mainBody>
        <paragraph class="H1"><heading>\tAnnex A – Balls <authorialNote><p>for grown-ups</p></authorialNote></heading></paragraph>${paragraph('1.', 'Footballs;')}
      </mainBody></doc></attachment><attachment><doc name="annex"><mainBody>${paragraph('1.', 'Rackets;')}</mainBody></doc></attachment></attachments>`,
    });
    expect(wordsAt(annexed, '1')).toBe('Remains seized of the matter.');
    expect(wordsAt(annexed, 'annex A ¶1')).toBe('Footballs;');
    expect(wordsAt(annexed, 'annex B')).toBeNull();
  });

  it.each([
    ['other-language', resolution({ body: '', language: 'fra' })],
    ['no-resolution', '<akomaNtoso><statement><mainBody/></statement></akomaNtoso>'],
    ['no-resolution', '<html><body>S/RES/9001 (2001)</body></html>'],
    ['not-xml', '<akomaNtoso><statement>'],
    ['not-xml', 'S/RES/9001 (2001)'],
    ['not-xml', ''],
  ])('refuses %s', (reason, xml) => {
    expect(readAkomaNtoso(xml, 'sample.xml')).toEqual({ ok: false, reason });
  });

  it('does not blow up entities', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${resolution({ body: paragraph('1.', '&c;&c;&c;&c;') })}`;
    const read = readAkomaNtoso(bomb, 'bomb.xml');
    expect(JSON.stringify(read).length).toBeLessThan(10_000);
  });
});
