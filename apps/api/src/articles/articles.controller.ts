import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal, Permit, type Principal } from '#libs/access';
import { PageQueryDto } from '../paging/page-query.dto.js';
import { decodeCursor, encodeCursor } from '../paging/cursor.js';
import { notFound } from '../problem/problem.js';
import { ArticleRepository } from '#libs/archive';
import { PostArticleDto } from './article.dto.js';
import { ArticleDesk } from './article-desk.js';

@ApiTags('articles')
@Controller('articles')
export class ArticlesController {
  constructor(
    private readonly articles: ArticleRepository,
    private readonly desk: ArticleDesk,
  ) {}

  @Post()
  @Permit('articles:write')
  @ApiOperation({ summary: 'Store an article once, read it, and raise the alerts that it calls for' })
  post(@CurrentPrincipal() principal: Principal, @Body() body: PostArticleDto) {
    return this.desk.post(principal, body);
  }

  @Get()
  @Permit('articles:read')
  @ApiOperation({ summary: 'List articles, newest first' })
  async list(@Query() { cursor, limit }: PageQueryDto) {
    const rows = await this.articles.list(limit + 1, decodeCursor(cursor));
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ at: last.fetchedAt, id: last.id }) : null;
    return { items, nextCursor, total: await this.articles.count() };
  }

  @Get(':id')
  @Permit('articles:read')
  @ApiOperation({ summary: 'One article: its text, what was read of it, what the law says, and its alerts' })
  async read(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const article = await this.desk.open(principal, id);
    if (!article) throw notFound('article');
    return article;
  }

  /** Sent to be saved, never shown: it is somebody else's page. */
  @Get(':id/page')
  @Permit('articles:read')
  @Header('Content-Type', 'application/octet-stream')
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'The page that the text was read from, as it came; its name is its SHA-256' })
  async page(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const page = await this.desk.page(principal, id);
    if (!page) throw notFound('kept page');
    return new StreamableFile(page.bytes, { disposition: `attachment; filename="${page.hash}.html"` });
  }
}
