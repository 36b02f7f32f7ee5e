import { Module } from '@nestjs/common';
import { StoryRepository } from './storage/story.repository.js';
import { StoryGrouper } from './story-grouper.js';

@Module({ providers: [StoryRepository, StoryGrouper], exports: [StoryGrouper] })
export class StoriesModule {}
