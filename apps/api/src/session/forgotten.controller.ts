import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public, RESET_HOURS, SignInService } from '#libs/access';
import { Mailer } from '#libs/mail';
import { PasswordLinks } from '../users/password-links.js';
import { ForgottenDto } from './sign-in.dto.js';

@ApiTags('session')
@Controller('session/forgotten')
export class ForgottenController {
  constructor(
    private readonly signIns: SignInService,
    private readonly links: PasswordLinks,
    private readonly mailer: Mailer,
  ) {}

  /** The answer is the same, and as quick, whether anybody has the address: the mail is sent after it. */
  @Post()
  @Public()
  @HttpCode(202)
  @ApiOperation({ summary: 'Mail a link to choose another password, if the service sends mail and knows the address' })
  ask(@Body() { email }: ForgottenDto): void {
    if (this.mailer.isConfigured) void this.mail(email).catch(() => undefined);
  }

  private async mail(email: string): Promise<void> {
    const asked = await this.signIns.linkForForgotten(email, RESET_HOURS * 60);
    if (asked) await this.links.deliver(asked.user, asked.token, RESET_HOURS);
  }
}
