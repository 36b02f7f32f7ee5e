import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { mayDo, Permit, ROLES, UserRepository } from '#libs/access';

const WORKERS = ROLES.filter((role) => mayDo(role, 'alerts:write'));

/** Whom an alert can be given to: those who decide need their names, and nothing else of them. */
@ApiTags('alerts')
@Controller('assignees')
export class AssigneesController {
  constructor(private readonly users: UserRepository) {}

  @Get()
  @Permit('alerts:read')
  @ApiOperation({ summary: 'People whom an alert can be assigned to, by name' })
  async list() {
    const people = await this.users.activeOf(WORKERS);
    return { items: people.map(({ id, name, email }) => ({ id, name, email })) };
  }
}
