import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  API_KEY_PREFIX,
  ApiKeyRepository,
  type ApiKeyRow,
  CurrentPrincipal,
  mayDo,
  newToken,
  PeopleOnly,
  Permit,
  type Person,
  type Principal,
  ROLES,
  SCOPES,
  tokenHash,
  whoOf,
} from '#libs/access';
import { notFound, problem } from '../problem/problem.js';
import { CreateApiKeyDto } from './api-key.dto.js';

const SHOWN_PREFIX_LENGTH = 10;
const DAY_MS = 86_400_000;

function apiKeyView({ id, name, prefix, role, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }: ApiKeyRow) {
  return { id, name, prefix, role, scopes, createdAt, expiresAt, lastUsedAt, revokedAt };
}

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeyRepository) {}

  @Get()
  @Permit('keys:manage')
  @ApiOperation({ summary: 'List API keys; the keys themselves are never shown again' })
  async list() {
    return { items: (await this.keys.list()).map(apiKeyView) };
  }

  @Get('scopes')
  @Permit('keys:manage')
  @ApiOperation({ summary: 'What a key can be let do, each with the roles that may' })
  scopes() {
    return { items: SCOPES.map((scope) => ({ scope, roles: ROLES.filter((role) => mayDo(role, scope)) })) };
  }

  @Post()
  @Permit('keys:manage')
  @PeopleOnly()
  @ApiOperation({ summary: 'Make an API key; "key" is shown in this answer only' })
  async create(@CurrentPrincipal() principal: Person, @Body() body: CreateApiKeyDto) {
    const role = body.role ?? 'analyst';
    const scopes = body.scopes ?? null;
    const beyond = scopes?.find((scope) => !mayDo(role, scope));
    if (beyond) {
      const message = `The role "${role}" does not have the permission ${beyond}, so that its key cannot have this scope.`;
      throw problem(422, 'scope-beyond-role', message, [{ path: 'scopes', message }]);
    }
    const key = newToken(API_KEY_PREFIX);
    const row = await this.keys.create(
      {
        name: body.name,
        prefix: key.slice(0, SHOWN_PREFIX_LENGTH),
        keyHash: tokenHash(key),
        role,
        scopes,
        createdBy: principal.id,
        expiresAt: body.expiresInDays ? new Date(Date.now() + body.expiresInDays * DAY_MS) : null,
      },
      whoOf(principal),
    );
    return { apiKey: apiKeyView(row), key };
  }

  @Delete(':id')
  @Permit('keys:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a key at once' })
  async revoke(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.keys.revoke(id, whoOf(principal)))) throw notFound('live API key');
  }
}
