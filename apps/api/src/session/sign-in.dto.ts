import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH_MAX } from '#libs/access';

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
