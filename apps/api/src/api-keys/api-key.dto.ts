import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Permission, type Role, ROLES, SCOPES } from '#libs/access';
import { IsName } from '../problem/fields.js';

export class CreateApiKeyDto {
  @ApiProperty({ example: 'import from the register' })
  @IsName(100)
  name: string;

  @ApiPropertyOptional({ enum: ROLES, default: 'analyst', description: 'What the key may do' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({
    enum: SCOPES,
    isArray: true,
    description: 'Narrows the role; left out, everything the role may',
  })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(SCOPES.length)
  @IsIn(SCOPES, { each: true, message: `each scope must be one of ${SCOPES.join(', ')}` })
  scopes?: Permission[];

  @ApiPropertyOptional({ description: 'Days until the key ends; left out, it does not end', minimum: 1, maximum: 3650 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  expiresInDays?: number;
}
