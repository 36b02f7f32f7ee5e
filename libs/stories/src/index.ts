export { StoriesModule } from './stories.module.js';
export { StoryGrouper } from './story-grouper.js';
export type { ArticleToGroup } from './story-grouper.js';
export { StoryRepository } from './storage/story.repository.js';
export { creditedAgency } from './text/credited-agency.js';
export { isExcerpt } from './text/excerpt.js';
export { outletOf } from './text/outlet.js';
export { isOneStory, textKeys, type TextKeys } from './text/text-keys.js';
