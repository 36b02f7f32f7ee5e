import { Module } from '@nestjs/common';
import { ArticleRepository } from './article.repository.js';
import { SourceRepository } from './source.repository.js';

@Module({ providers: [ArticleRepository, SourceRepository], exports: [ArticleRepository, SourceRepository] })
export class SourcesStorageModule {}
