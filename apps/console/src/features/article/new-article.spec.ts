import { newArticleOf } from './new-article.js';

const form = { text: '', title: '', url: '', published: '' };

describe('a pasted article', () => {
  it('without text is not sent', () => {
    expect(newArticleOf(form)).toBeNull();
    expect(newArticleOf({ ...form, text: ' \n\t', title: 'Headline' })).toBeNull();
  });

  it('leaves out what was left empty', () => {
    expect(newArticleOf({ ...form, text: 'Text.', title: ' ' })).toEqual({ text: 'Text.' });
  });

  it('keeps its text to the letter, because quotes are offsets into it', () => {
    expect(
      newArticleOf({
        text: '  Text. \n',
        title: ' Headline ',
        url: 'https://news.example/1 ',
        published: '2024-06-20',
      }),
    ).toEqual({ text: '  Text. \n', title: 'Headline', url: 'https://news.example/1', published: '2024-06-20' });
  });
});
