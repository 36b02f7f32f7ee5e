import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, HealthIndicatorService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { Public } from '#libs/access';
import { KnowledgeHolder } from '#libs/knowledge';

const DATABASE_DEADLINE_MS = 2000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly indicators: HealthIndicatorService,
    private readonly knowledge: KnowledgeHolder,
  ) {}

  @Get()
  @Public()
  @HealthCheck()
  @ApiOperation({ summary: 'Whether the database answers and which catalogue is in use; 503 when something is down' })
  check() {
    return this.health.check([
      () => this.database.pingCheck('database', { timeout: DATABASE_DEADLINE_MS }),
      () => this.catalogue(),
    ]);
  }

  /** A refused override keeps the last good catalogue: the service is up, and says what is wrong. */
  private catalogue() {
    const { versions } = this.knowledge.current();
    const problems = this.knowledge.problems();
    return this.indicators
      .check('catalogue')
      .up({ version: versions.catalogue, ...(problems.length > 0 ? { keptLastGood: true, problems } : {}) });
  }
}
