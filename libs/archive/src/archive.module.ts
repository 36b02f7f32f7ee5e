import { Module } from '@nestjs/common';
import { HostRepository } from './politeness/host.repository.js';
import { ArticleRepository } from './storage/article.repository.js';
import { PageFetchRepository } from './storage/page-fetch.repository.js';
import { RawPageRepository } from './storage/raw-page.repository.js';
import { ScanRepository } from './storage/scan.repository.js';
import { SourceFileRepository } from './storage/source-file.repository.js';
import { SourceImportRepository } from './storage/source-import.repository.js';
import { SourceRepository } from './storage/source.repository.js';

const repositories = [
  ArticleRepository,
  HostRepository,
  PageFetchRepository,
  RawPageRepository,
  ScanRepository,
  SourceFileRepository,
  SourceImportRepository,
  SourceRepository,
];

@Module({ providers: repositories, exports: repositories })
export class ArchiveModule {}
