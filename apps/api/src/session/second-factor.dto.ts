import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { PASSWORD_LENGTH_MAX } from '#libs/access';

export class PasswordDto {
  @ApiProperty({ description: 'The current password, asked for again' })
  @IsString()
  @MaxLength(PASSWORD_LENGTH_MAX)
  password: string;
}

export class ConfirmSecondFactorDto {
  @ApiProperty({ example: '123456' })
  @IsString()
  @MaxLength(20)
  code: string;
}
