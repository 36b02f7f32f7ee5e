import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '#libs/access';
import { EVERYTHING, seeing } from '#libs/database';
import { Metrics } from './metrics.js';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Permit('sources:read')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: 'Figures of the whole service for Prometheus; scrape it with an API key' })
  read(): Promise<string> {
    // Counts of the whole service, of nobody's content: monitoring is in no team.
    return seeing(EVERYTHING, () => this.metrics.text());
  }
}
