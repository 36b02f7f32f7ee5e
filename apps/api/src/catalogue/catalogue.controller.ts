import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import type { Regime } from '#libs/catalogue';
import { KnowledgeHolder } from '#libs/knowledge';
import type { Request, Response } from 'express';
import { notFound } from '../problem/problem.js';
import { CatalogueQueryDto } from './catalogue-query.dto.js';
import { OfficialTexts } from './official-texts.js';
import { regimeSummary, regimeView } from './regime.view.js';

const today = (): string => new Date().toISOString().slice(0, 10);

@ApiTags('catalogue')
@Controller('catalogue')
export class CatalogueController {
  constructor(
    private readonly knowledge: KnowledgeHolder,
    private readonly texts: OfficialTexts,
  ) {}

  @Get('regimes')
  @Permit('catalogue:read')
  @ApiOperation({ summary: 'Every regime, those in force first, and the States wrongly thought to be under one' })
  list(
    @Query() { on = today() }: CatalogueQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { catalogue } = this.knowledge.current();
    if (this.isFresh(request, response, `regimes/${on}`)) return undefined;
    const items = catalogue.regimes
      .map((regime) => regimeSummary(catalogue, regime, on))
      .toSorted((a, b) => Number(b.inForce) - Number(a.inForce) || a.title.localeCompare(b.title));
    return { on, items, negatives: catalogue.negatives.flatMap(({ entries }) => entries), version: catalogue.version };
  }

  @Get('regimes/:id')
  @Permit('catalogue:read')
  @ApiOperation({
    summary: 'One regime: records with exemptions, resolutions with votes, and what is in force on a day',
  })
  read(
    @Param('id') id: string,
    @Query() { on = today() }: CatalogueQueryDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { catalogue, lexicon } = this.knowledge.current();
    const regime = this.regimeCalled(id);
    if (this.isFresh(request, response, `${id}/${on}`)) return undefined;
    return regimeView(catalogue, regime, on, (iso2) => lexicon.stateName(iso2) ?? iso2);
  }

  @Get('regimes/:id/paragraphs')
  @Permit('catalogue:read')
  @ApiOperation({
    summary:
      'The official words of the paragraphs that a regime rests on, as the operator imported them; empty while no text is imported',
  })
  paragraphs(@Param('id') id: string, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const regime = this.regimeCalled(id);
    if (this.isFresh(request, response, `${id}/paragraphs/${this.texts.version()}`)) return undefined;
    return { regime: id, items: this.texts.paragraphsOf(regime) };
  }

  @Get('resolutions')
  @Permit('catalogue:read')
  @ApiOperation({ summary: 'Every resolution with its vote and the regimes that it changed' })
  resolutions(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const { catalogue } = this.knowledge.current();
    if (this.isFresh(request, response, 'resolutions')) return undefined;
    const items = catalogue.resolutions().map(({ resolution, regimes }) => ({
      ...resolution,
      regimes,
      url: catalogue.officialUrl(resolution.symbol),
    }));
    return { items, version: catalogue.version };
  }

  private regimeCalled(id: string): Regime {
    const regime = this.knowledge.current().catalogue.regime(id);
    if (!regime) throw notFound(`regime; the ids are those of /api/v1/catalogue/regimes, such as KP-1718`);
    return regime;
  }

  /** Answers change with the catalogue only: its version is the validator of every cache. No tag may hold a space. */
  private isFresh(request: Request, response: Response, what: string): boolean {
    const { catalogue } = this.knowledge.current();
    response.set('etag', `"${catalogue.version}/${what}"`).set('cache-control', 'private, no-cache');
    if (!request.fresh) return false;
    response.status(304);
    return true;
  }
}
