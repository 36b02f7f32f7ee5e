import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<br/><br />Three', 'One\nTwo\n\nThree'],
    ['<h1>Head</h1>Text <b>bold</b>, <i>it</i>alic', 'Head\n\nText bold, italic'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n\nc'],
    ['a<script>if (1 < 2) alert("</p>")</script>b', 'a\n\nb'],
    ['a<style>p > a { }</style><svg><text>no</text></svg><noscript>no</noscript>b', 'a\n\nb'],
    ['a<!-- <p>no</p> -->b', 'ab'],
    ['a<![CDATA[b]]>c', 'abc'],
    ['<p title="a > b">x</p>', 'x'],
    ["<p title='>'>x</p>", 'x'],
    ['range < 300 km & > 5', 'range < 300 km & > 5'],
    ['<p>range < 300 km</p>', 'range < 300 km'],
    ["<p it's>x</p>", 'x'],
    ['&lt;b&gt; &amp;amp; &quot;q&quot; &#8217; &#x2019; &#146; &nbsp;&eacute;&hellip;', '<b> &amp; "q" ’ ’ ’ é…'],
    ['&unknown; &copy=1 AT&T &#0; &#xD800;', '&unknown; &copy=1 AT&T \uFFFD \uFFFD'],
    ['soft\u00ADhyphen zero\u200Bwidth &shy;x', 'softhyphen zerowidth x'],
    ['line one\nline two\n\nnext', 'line one line two\n\nnext'],
    ['<p>line one\n\nline two</p>', 'line one line two'],
    ['read on <a href="https://exam', 'read on'],
    ['', ''],
    ['  ', ''],
  ])('%s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('keeps a long text after a sign that opens no element', () => {
    expect(plainText(`<p>a</p> x <y ${'word '.repeat(100)}`)).toContain('word word');
  });

  it('never throws and never leaves white space to be trimmed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<',
            '>',
            '<!--',
            '-->',
            '<script>',
            '</script>',
            '&amp;',
            '&#',
            ' ',
            '\n',
            'x',
            '"',
            "'",
            '=',
            '<a href="',
            '\u0000',
            '\uFDD0',
          ),
        ),
        (parts) => {
          const text = plainText(parts.join(''));
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\uFDD0\uFDD1]|\n{3}|[ ]{2}/u);
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('has the words of a DOM for well-formed markup', () => {
    const tag = fc.constantFrom('p', 'b', 'div', 'span', 'em', 'li', 'blockquote');
    const content = fc.array(fc.tuple(tag, fc.constantFrom('arms', 'Zürich', 'a &amp; b', '&#8220;q&#8221;')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(content, (parts) => {
        const html = parts.map(([name, words]) => `<${name} class="c">${words} </${name}>`).join('');
        const { document }: { document: { body: { textContent: string } } } = parseHTML(
          `<html><body>${html}</body></html>`,
        );
        const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
        expect(words(plainText(html))).toEqual(words(document.body.textContent));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
