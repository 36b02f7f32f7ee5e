import { Module } from '@nestjs/common';
import { ArticleRepository } from './storage/article.repository.js';
import { SourceRepository } from './storage/source.repository.js';

@Module({ providers: [ArticleRepository, SourceRepository], exports: [ArticleRepository, SourceRepository] })
export class ArchiveModule {}
