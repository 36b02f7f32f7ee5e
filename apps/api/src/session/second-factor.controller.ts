import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CurrentPrincipal,
  PeopleService,
  type Person,
  SecondFactorService,
  SignedIn,
  SignInService,
  whoOf,
} from '#libs/access';
import { problem } from '../problem/problem.js';
import { ConfirmSecondFactorDto, PasswordDto } from './second-factor.dto.js';

@ApiTags('session')
@Controller('session/second-factor')
export class SecondFactorController {
  constructor(
    private readonly secondFactor: SecondFactorService,
    private readonly signIns: SignInService,
    private readonly people: PeopleService,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Whether you have a second factor, and how many recovery codes are left' })
  async read(@CurrentPrincipal() principal: Person) {
    const user = await this.people.find(principal.id);
    return {
      isInUse: Boolean(user?.totpConfirmedAt),
      recoveryCodesLeft: await this.secondFactor.recoveryCodesLeft(principal.id),
      isRequired: principal.mustAddSecondFactor,
    };
  }

  @Post()
  @SignedIn()
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to set up an authenticator; it is in use once a code has confirmed it' })
  async begin(@CurrentPrincipal() principal: Person, @Body() { password }: PasswordDto) {
    await this.checkPassword(principal, password);
    const begun = await this.secondFactor.begin(principal);
    if (!begun) throw problem(409, 'second-factor-in-use', 'You have a second factor. Remove it first.');
    return begun;
  }

  @Post('confirm')
  @SignedIn()
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm with a code; the recovery codes are shown in this answer only' })
  async confirm(@CurrentPrincipal() principal: Person, @Body() { code }: ConfirmSecondFactorDto) {
    const enrolment = await this.secondFactor.confirm(principal.id, code.replaceAll(/\s/g, ''), whoOf(principal));
    switch (enrolment.outcome) {
      case 'confirmed':
        return { recoveryCodes: enrolment.recoveryCodes };
      case 'wrong-code':
        throw refused('code', 'The code is not right. Check the clock of the phone, and wait for the next code.');
      case 'not-begun':
        throw problem(409, 'second-factor-not-begun', 'Begin with a new secret first.');
    }
  }

  @Post('remove')
  @SignedIn()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove your second factor; ends every session, this one included' })
  async remove(@CurrentPrincipal() principal: Person, @Body() { password }: PasswordDto): Promise<void> {
    await this.checkPassword(principal, password);
    await this.people.removeSecondFactor(principal.id, whoOf(principal));
  }

  private async checkPassword(principal: Person, password: string): Promise<void> {
    if (!(await this.signIns.isPasswordOf(principal.id, password))) {
      throw refused('password', 'The password is not right.');
    }
  }
}

const refused = (path: string, message: string) => problem(422, 'second-factor-refused', message, [{ path, message }]);
