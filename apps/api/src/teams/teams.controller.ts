import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiConflictResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentPrincipal,
  type MemberKind,
  type Membership,
  type Naming,
  Permit,
  type Principal,
  TeamRepository,
  TeamService,
  whoOf,
} from '#libs/access';
import { notFound, problem } from '../problem/problem.js';
import { TeamDto } from './team.dto.js';

@ApiTags('teams')
@Controller('teams')
export class TeamsController {
  constructor(
    private readonly teams: TeamRepository,
    private readonly service: TeamService,
  ) {}

  @Get()
  @Permit('users:read')
  @ApiOperation({ summary: 'List teams with how many people and API keys are in each' })
  async list() {
    return { items: await this.teams.list() };
  }

  @Post()
  @Permit('users:manage')
  @ApiOperation({ summary: 'Make a team' })
  @ApiConflictResponse({ description: 'duplicate-team' })
  async create(@CurrentPrincipal() principal: Principal, @Body() { name }: TeamDto) {
    return named(await this.service.create(name.trim(), whoOf(principal)));
  }

  @Get(':id')
  @Permit('users:read')
  @ApiOperation({ summary: 'One team: its people and API keys' })
  async read(@Param('id', ParseUUIDPipe) id: string) {
    const team = await this.teams.find(id);
    if (!team) throw notFound('team');
    const [people, apiKeys] = await Promise.all([this.teams.membersOf(id), this.teams.keysOf(id)]);
    return { ...team, people, apiKeys };
  }

  @Patch(':id')
  @Permit('users:manage')
  @ApiOperation({ summary: 'Rename a team' })
  @ApiConflictResponse({ description: 'duplicate-team' })
  async rename(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name }: TeamDto,
  ) {
    return named(await this.service.rename(id, name.trim(), whoOf(principal)));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('users:manage')
  @ApiOperation({ summary: 'Remove a team that nothing belongs to' })
  @ApiConflictResponse({ description: 'team-in-use' })
  async remove(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const { outcome } = await this.service.remove(id, whoOf(principal));
    if (outcome === 'missing') throw notFound('team');
    if (outcome === 'in-use') {
      const words =
        "Sources, or what was read from them, belong to this team, and would be nobody's without it. Take its people out instead.";
      throw problem(409, 'team-in-use', words);
    }
  }

  @Put(':id/people/:userId')
  @HttpCode(204)
  @Permit('users:manage')
  @ApiOperation({ summary: 'Put a person into a team; it counts from their next request' })
  putPerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    return this.put(principal, id, 'user', userId);
  }

  @Delete(':id/people/:userId')
  @HttpCode(204)
  @Permit('users:manage')
  @ApiOperation({ summary: 'Take a person out of a team; it counts from their next request' })
  takePerson(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('userId', ParseUUIDPipe) userId: string,
  ): Promise<void> {
    return this.take(principal, id, 'user', userId);
  }

  @Put(':id/api-keys/:keyId')
  @HttpCode(204)
  @Permit('users:manage')
  @ApiOperation({ summary: 'Put an API key into a team; it counts from its next request' })
  putKey(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
  ): Promise<void> {
    return this.put(principal, id, 'api-key', keyId);
  }

  @Delete(':id/api-keys/:keyId')
  @HttpCode(204)
  @Permit('users:manage')
  @ApiOperation({ summary: 'Take an API key out of a team; it counts from its next request' })
  takeKey(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('keyId', ParseUUIDPipe) keyId: string,
  ): Promise<void> {
    return this.take(principal, id, 'api-key', keyId);
  }

  private async put(principal: Principal, id: string, kind: MemberKind, memberId: string): Promise<void> {
    settled(await this.service.putIn(id, kind, memberId, whoOf(principal)));
  }

  private async take(principal: Principal, id: string, kind: MemberKind, memberId: string): Promise<void> {
    settled(await this.service.takeOut(id, kind, memberId, whoOf(principal)));
  }
}

function named(naming: Naming) {
  switch (naming.outcome) {
    case 'named':
      return naming.team;
    case 'missing':
      throw notFound('team');
    case 'taken': {
      const message = 'A team has this name already.';
      throw problem(409, 'duplicate-team', message, [{ path: 'name', message }]);
    }
  }
}

function settled(membership: Membership): void {
  if (membership.outcome === 'missing') throw notFound(membership.what);
}
