import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { StoryRepository, type ToldArticle } from './storage/story.repository.js';
import { bucketsOf } from './text/buckets.js';
import { creditedAgency } from './text/credited-agency.js';
import { outletOf } from './text/outlet.js';
import { isOneStory, textKeys, type TextKeys } from './text/text-keys.js';

export interface ArticleToGroup {
  articleId: string;
  /** From 1. */
  revision: number;
  url: string | null;
  sourceName: string;
  title: string;
  text: string;
  author: string | null;
  /** When it was published, or met if that is not known. */
  toldAt: Date;
}

/**
 * Puts articles into stories, in the caller's transaction. A story is what prints of one text make together: the
 * connected texts of the relation "meet in a bucket and are alike". Connected parts do not depend on the order in
 * which their members come, and placing an article twice changes nothing.
 */
@Injectable()
export class StoryGrouper {
  constructor(private readonly stories: StoryRepository) {}

  /** The story of the article; null for a text too short to be compared. */
  async place(manager: EntityManager, article: ArticleToGroup): Promise<string | null> {
    const keys = textKeys(article.title, article.text);
    if (!keys) return null;
    const textId = await this.textOf(manager, keys);
    await this.stories.putArticle(manager, told(article), textId);
    return this.stories.storyOf(manager, article.articleId);
  }

  private async textOf(manager: EntityManager, keys: TextKeys): Promise<string> {
    const buckets = bucketsOf(keys);
    await this.stories.lockBuckets(manager, buckets);
    const known = await this.stories.findText(manager, keys);
    if (known) return known;
    const met = await this.stories.textsIn(manager, buckets);
    const alike = met.filter((text) => isOneStory(keys, text.keys)).map(({ textId }) => textId);
    const storyId = alike.length > 0 ? await this.united(manager, alike) : await this.stories.createStory(manager);
    return this.stories.addText(manager, storyId, keys, buckets);
  }

  /** The one story of these texts; stories that turn out to be one are united, the oldest keeps its name. */
  private async united(manager: EntityManager, textIds: readonly string[]): Promise<string> {
    // Another transaction may unite one of these stories with a third while we wait for its lock: then we ask again.
    const before = await this.stories.lockStoriesOf(manager, textIds);
    const after = await this.stories.lockStoriesOf(manager, textIds);
    const [first, ...others] = after;
    if (first === undefined || before.join() !== after.join()) return this.united(manager, textIds);
    if (others.length > 0) await this.stories.unite(manager, first, others);
    return first;
  }
}

function told({ articleId, revision, url, sourceName, text, author, toldAt }: ArticleToGroup): ToldArticle {
  return { articleId, revision, outlet: outletOf(url, sourceName), agency: creditedAgency(text, author), toldAt };
}
