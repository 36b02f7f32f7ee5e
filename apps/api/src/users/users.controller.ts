import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentPrincipal,
  INVITATION_HOURS,
  PeopleService,
  Permit,
  type Principal,
  RESET_HOURS,
  type UserRow,
  whoOf,
} from '#libs/access';
import { notFound, problem } from '../problem/problem.js';
import { PasswordLinks } from './password-links.js';
import { ChangeUserDto, CreateUserDto } from './user.dto.js';

function userView(user: UserRow) {
  const { id, email, name, role, createdAt, disabledAt, lastSignedInAt } = user;
  return {
    id,
    email,
    name,
    role,
    createdAt,
    disabledAt,
    lastSignedInAt,
    hasPassword: user.passwordHash !== null,
    hasSecondFactor: user.totpConfirmedAt !== null,
    isFromProvider: user.providerIssuer !== null,
  };
}

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly people: PeopleService,
    private readonly links: PasswordLinks,
  ) {}

  @Get()
  @Permit('users:read')
  @ApiOperation({ summary: 'List people, those who may sign in first' })
  async list() {
    return { items: (await this.people.list()).map(userView) };
  }

  @Post()
  @Permit('users:manage')
  @ApiOperation({ summary: 'Add a person; "link", shown in this answer only, lets them choose a password' })
  async create(@CurrentPrincipal() principal: Principal, @Body() body: CreateUserDto) {
    const { email, name, role } = body;
    const creation = await this.people.create({ email, name, role }, whoOf(principal));
    switch (creation.outcome) {
      case 'created': {
        const { link, mailed } = await this.links.deliver(creation.user, creation.token, INVITATION_HOURS);
        return { user: userView(creation.user), link, mailed };
      }
      case 'taken':
        throw addressProblem('duplicate-user', 'Somebody has this address already.');
      case 'look-alike':
        throw addressProblem('look-alike-user', `This address can be mistaken for ${creation.of}.`);
    }
  }

  @Get(':id')
  @Permit('users:read')
  @ApiOperation({ summary: 'One person' })
  async read(@Param('id', ParseUUIDPipe) id: string) {
    const user = await this.people.find(id);
    if (!user) throw notFound('person');
    return userView(user);
  }

  @Patch(':id')
  @Permit('users:manage')
  @ApiOperation({ summary: 'Rename, give another role, let in no more or again' })
  async change(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeUserDto,
  ) {
    const change = await this.people.change(id, body, whoOf(principal));
    switch (change.outcome) {
      case 'changed':
        return userView(change.user);
      case 'missing':
        throw notFound('person');
      case 'last-administrator':
        throw problem(409, 'last-administrator', 'This is the only administrator. Make another one first.');
    }
  }

  @Post(':id/reset-password')
  @Permit('users:manage')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End password and sessions; "link", shown in this answer only, lets the person choose another',
  })
  async resetPassword(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string) {
    const reset = await this.people.resetPassword(id, whoOf(principal));
    if (!reset) throw notFound('person');
    return this.links.deliver(reset.user, reset.token, RESET_HOURS);
  }

  @Post(':id/sign-out')
  @Permit('users:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign the person out everywhere' })
  async signOut(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if ((await this.people.endSessions(id, whoOf(principal))) === null) throw notFound('person');
  }

  @Post(':id/reset-second-factor')
  @Permit('users:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the second factor of somebody who lost it; ends their sessions' })
  async resetSecondFactor(
    @CurrentPrincipal() principal: Principal,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    if ((await this.people.removeSecondFactor(id, whoOf(principal))) === null) throw notFound('person');
  }

  @Post(':id/unlock')
  @Permit('users:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget the wrong passwords that were typed for the person' })
  async unlock(@CurrentPrincipal() principal: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.people.letInAgain(id, whoOf(principal)))) throw notFound('person');
  }
}

const addressProblem = (code: string, message: string) => problem(409, code, message, [{ path: 'email', message }]);
