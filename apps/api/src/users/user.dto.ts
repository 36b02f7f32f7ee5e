import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, MaxLength } from 'class-validator';
import { type Role, ROLES } from '#libs/access';
import { IfGiven, IsName } from '../problem/fields.js';

export class CreateUserDto {
  @ApiProperty({ example: 'analyst@example.org' })
  @IsEmail({ allow_utf8_local_part: true, require_tld: false }, { message: 'email must be an e-mail address' })
  @MaxLength(320)
  email: string;

  @ApiProperty({ example: 'Ada Analyst' })
  @IsName(200)
  name: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;
}

export class ChangeUserDto {
  @ApiPropertyOptional()
  @IfGiven()
  @IsName(200)
  name?: string;

  @ApiPropertyOptional({ enum: ROLES })
  @IfGiven()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ description: 'true lets the person in no more, and ends their sessions' })
  @IfGiven()
  @IsBoolean()
  isDisabled?: boolean;
}
