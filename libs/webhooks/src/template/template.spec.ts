import { BUILT_IN_FORMATS, formatFor } from '../format/format-event.js';
import { EVENT_TYPES } from '../event-schema.js';
import { sampleEvents } from '../sample-events.js';
import { templateProblem, type TemplateContentType } from './custom-message.js';
import { parseTemplate, TEMPLATE_LENGTH_MAX } from './parse-template.js';
import { asJsonString, asPlainText, RENDERED_LENGTH_MAX, renderTemplate } from './render-template.js';

const JSON_TYPE: TemplateContentType = 'application/json';
const TEXT_TYPE: TemplateContentType = 'text/plain; charset=utf-8';

function rendered(text: string, context: Record<string, unknown>, escape = asPlainText): string {
  const reading = parseTemplate(text);
  if (reading.outcome === 'problem') throw new Error(reading.message);
  const rendering = renderTemplate(reading.template, context, escape);
  return rendering.outcome === 'text' ? rendering.text : `PROBLEM ${rendering.message}`;
}

describe('a template that does not parse is told so in words, with its line', () => {
  it.each([
    ['', 'is empty'],
    ['  \n ', 'is empty'],
    ['x'.repeat(TEMPLATE_LENGTH_MAX + 1), 'at most 10000'],
    ['one\n{{two', 'Line 2: a tag is opened with {{ and never closed'],
    ['{{#items}}', 'Line 1: {{#items}} is never closed'],
    ['{{/items}}', 'closes a section that was never opened'],
    ['{{#one}}\n{{#two}}{{/one}}{{/two}}', 'Line 2: {{/one}} stands where {{/two}} must close'],
    ['{{> partial}}', '{{> is not part of this language'],
    ['{{{raw}}}', '{{{ is not part of this language'],
    ['{{=<% %>=}}', '{{= is not part of this language'],
    ['{{a.b.}}', 'is not a name'],
    ['{{constructor("x")}}', 'is not a name'],
    ['{{}}', 'is not a name'],
    ['{{#a}}'.repeat(9), 'may lie 8 deep'],
    ['{{!}}'.repeat(1999) + '{{a}}', 'template'],
  ])('%#: %s', (text, words) => {
    const reading = parseTemplate(text);
    expect(reading.outcome === 'problem' ? reading.message : 'template').toContain(words);
  });
});

describe('a template', () => {
  it.each([
    ['{{a}} and {{b.c}}', { a: 1, b: { c: 'x' } }, '1 and x'],
    ['{{ a }}{{! a comment }}', { a: 'x' }, 'x'],
    ['{{missing}}|{{a.b.c}}', { a: 'x' }, '|'],
    ['{{#list}}{{.}}{{^@last}}, {{/@last}}{{/list}}', { list: ['a', 'b', 'c'] }, 'a, b, c'],
    ['{{#list}}{{name}} of {{firm}};{{/list}}', { firm: 'F', list: [{ name: 'a' }, { name: 'b' }] }, 'a of F;b of F;'],
    ['{{^list}}none{{/list}}', { list: [] }, 'none'],
    ['{{#a}}yes{{/a}}{{^a}}no{{/a}}', { a: null }, 'no'],
    ['{{json list}} {{json missing}}', { list: ['a"b'] }, '["a\\"b"] null'],
    ['{{list}}', { list: ['a', 'b'] }, 'a, b'],
    ['{{constructor}}{{__proto__}}{{a.constructor}}{{a.length}}', { a: 'x' }, ''],
    ['{{a}}', { a: '{{b}}', b: 'again' }, '{{b}}'],
  ])('%s', (text, context, expected) => {
    expect(rendered(text, context)).toBe(expected);
  });

  it('of JSON writes texts so that they cannot end the string that they stand in', () => {
    const hostile = '","admin":true,"x":"\n\\ \u2028';
    const text = rendered('{"text":"{{a}}"}', { a: hostile }, asJsonString);
    expect(JSON.parse(text)).toEqual({ text: hostile });
  });

  it('that multiplies lists by lists ends in words, soon and small', () => {
    const list = Array.from({ length: 25 }, (_, at) => at);
    const text = '{{#list}}'.repeat(8) + 'x' + '{{/list}}'.repeat(8);
    expect(rendered(text, { list })).toMatch(
      `PROBLEM The message of the template gets longer than ${RENDERED_LENGTH_MAX}`,
    );
  });
});

describe('before a template is kept, it is tried with every type of event', () => {
  const problem = (template: string, contentType: TemplateContentType = JSON_TYPE) =>
    templateProblem({ template, contentType }, EVENT_TYPES);

  it('and one that gives JSON with the notice passes', () => {
    expect(problem('{"text":"{{words.title}}","facts":{{json words.facts}},"note":"{{notice}}"}')).toBeNull();
    expect(
      problem('{{words.title}}\n{{#words.facts}}{{name}}: {{value}}\n{{/words.facts}}{{notice}}', TEXT_TYPE),
    ).toBeNull();
  });

  it.each([
    ['{"text":"{{words.title}}"}', 'put {{notice}}'],
    ['{"text":{{words.title}},"note":"{{notice}}"}', 'is not JSON'],
    ['{"a":"{{data.alert.titel}}","note":"{{notice}}"}', 'No event has "data.alert.titel"'],
    ['{{#words}}', 'never closed'],
  ])('%s is refused', (template, words) => {
    expect(problem(template)).toContain(words);
  });

  it('and needs to give JSON for those only that the webhook asks for', () => {
    const template = '{"items":[{{#data.alert}}{{json items}}{{/data.alert}}],"note":"{{notice}}"}';
    expect(problem(template)).toBeNull();
    const bare = '{"hash":{{json data.hash}},"entries":{{data.entries}},"note":"{{notice}}"}';
    expect(templateProblem({ template: bare, contentType: JSON_TYPE }, ['audit.checkpoint'])).toBeNull();
    expect(templateProblem({ template: bare, contentType: JSON_TYPE }, ['alert.raised'])).toContain('is not JSON');
  });
});

describe('a chosen form', () => {
  it.each(BUILT_IN_FORMATS)('%s is always formatted', (format) => {
    for (const event of sampleEvents)
      expect(formatFor(event, { format }, 'msg_1', 'https://w.example').outcome).toBe('formatted');
  });

  it('of a template has its content type', () => {
    const chosen = { format: 'template', template: '{{words.title}}', contentType: TEXT_TYPE } as const;
    expect(formatFor(sampleEvents[0]!, chosen, 'msg_1', 'https://w.example')).toMatchObject({
      outcome: 'formatted',
      contentType: TEXT_TYPE,
      body: expect.stringContaining('New alert #17'),
    });
  });
});
