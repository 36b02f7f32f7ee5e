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
    const { textId, storyId } = await this.textOf(manager, keys);
    await this.stories.putArticle(manager, told(article), textId);
    return storyId;
  }

  private async textOf(manager: EntityManager, keys: TextKeys): Promise<{ textId: string; storyId: string }> {
    const buckets = bucketsOf(keys);
    await this.stories.lockBuckets(manager, buckets);
    const met = await this.stories.textsIn(manager, keys, buckets);
    const same = met.find(({ isSame }) => isSame);
    if (same) return same;
    const alike = met.filter((text) => isOneStory(keys, text.keys));
    const storyId =
      alike.length > 0
        ? await this.united(
            manager,
            alike.map(({ textId }) => textId),
            alike.map((text) => text.storyId),
          )
        : await this.stories.createStory(manager);
    return { textId: await this.stories.addText(manager, storyId, keys, buckets), storyId };
  }

  /** The one story of these texts; stories that turn out to be one are united, the oldest keeps its name. */
  private async united(
    manager: EntityManager,
    textIds: readonly string[],
    storyIds: readonly string[],
  ): Promise<string> {
    const locked = new Set(await this.stories.lockStories(manager, storyIds));
    const now = await this.stories.storiesOf(manager, textIds);
    const [first, ...others] = now;
    // Another transaction united one of these stories with a third while we waited for its lock: that one is locked, too.
    if (first === undefined || !now.every((id) => locked.has(id))) return this.united(manager, textIds, now);
    if (others.length > 0) await this.stories.unite(manager, first, others);
    return first;
  }
}

function told({ articleId, revision, url, sourceName, text, author, toldAt }: ArticleToGroup): ToldArticle {
  return { articleId, revision, outlet: outletOf(url, sourceName), agency: creditedAgency(text, author), toldAt };
}
