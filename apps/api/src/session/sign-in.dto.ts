import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH_MAX } from '#libs/access';

const TOKEN_LENGTH_MAX = 100;

export class SignInDto {
  @ApiProperty({ example: 'analyst@example.org' })
  @IsString()
  @MaxLength(320)
  email: string;

  @ApiProperty()
  @IsString()
  @MaxLength(PASSWORD_LENGTH_MAX)
  password: string;
}

export class CodeDto {
  @ApiProperty({ description: 'From the answer to the first step' })
  @IsString()
  @MaxLength(TOKEN_LENGTH_MAX)
  ticket: string;

  @ApiProperty({ example: '123456', description: 'Six digits of the authenticator, or a recovery code' })
  @IsString()
  @MaxLength(40)
  code: string;
}

export class ChangePasswordDto {
  @ApiProperty()
  @IsString()
  @MaxLength(PASSWORD_LENGTH_MAX)
  current: string;

  @ApiProperty({ description: 'At least 12 characters' })
  @IsString()
  @MaxLength(PASSWORD_LENGTH_MAX)
  next: string;
}

export class LinkDto {
  @ApiProperty({ description: 'What stands after the # of the link' })
  @IsString()
  @MaxLength(TOKEN_LENGTH_MAX)
  token: string;
}

export class ChoosePasswordDto extends LinkDto {
  @ApiProperty({ description: 'At least 12 characters' })
  @IsString()
  @MaxLength(PASSWORD_LENGTH_MAX)
  password: string;
}

export class ForgottenDto {
  @ApiProperty({ example: 'analyst@example.org' })
  @IsString()
  @MaxLength(320)
  email: string;
}

export class NextDto {
  @ApiPropertyOptional({ example: '/alerts', description: 'Where in the console to go on to' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  next?: string;
}
