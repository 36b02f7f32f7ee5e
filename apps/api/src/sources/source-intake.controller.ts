import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import { defineSource, SourceRepository, SourceTrial } from '#libs/archive';
import { Outbound } from '#libs/outbound';
import { EVENT_CODES, writeOpml } from '#libs/sources';
import { definedOr422 } from './defined-or-422.js';
import { DefinitionDto } from './trial.dto.js';
import { trialView } from './trial.view.js';

/** What is done before a source is saved, and with all of them at once. */
@ApiTags('sources')
@Controller('sources')
export class SourceIntakeController {
  constructor(
    private readonly trials: SourceTrial,
    private readonly sources: SourceRepository,
    private readonly outbound: Outbound,
  ) {}

  @Post('test')
  @Permit('sources:write')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Read a source once and store nothing; without "kind", find out what the address is or leads to',
  })
  async test(@Body() { kind, url, settings }: DefinitionDto) {
    const definition = definedOr422(defineSource({ kind: kind ?? 'feed', url, settings }, this.outbound));
    const trial = kind ? await this.trials.read(definition) : await this.trials.discover(definition.url);
    const other = await this.sources.findByUrl(trial.definition.url);
    return trialView(trial, other);
  }

  @Get('event-codes')
  @Permit('sources:read')
  @ApiOperation({ summary: 'The codes of events that a source of the kind "gdelt" may ask for' })
  codes() {
    return { items: EVENT_CODES };
  }

  @Get('opml')
  @Permit('sources:read')
  @Header('content-type', 'text/x-opml; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="embargo-sources.opml"')
  @ApiProduces('text/x-opml')
  @ApiOperation({ summary: 'All sources as an OPML list' })
  async export(): Promise<string> {
    const sources = (await this.sources.list()).filter(({ kind }) => kind !== 'file');
    return writeOpml(sources, new Date());
  }
}
