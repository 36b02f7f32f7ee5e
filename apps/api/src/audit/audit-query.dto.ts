import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import { AUDIT_ACTIONS, type AuditAction, type SubjectKind } from '#libs/audit';
import { PageQueryDto } from '../paging/page-query.dto.js';

const KINDS = [...new Set(AUDIT_ACTIONS.map((action) => action.split('.', 1)[0] as SubjectKind))];
const MOMENT = '$property must be a day or a moment, such as 2026-11-24 or 2026-11-24T08:00:00Z';

export class AuditQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: AUDIT_ACTIONS, description: 'What was done' })
  @IsOptional()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  @ApiPropertyOptional({ enum: KINDS, description: 'What it was done to' })
  @IsOptional()
  @IsIn(KINDS)
  kind?: SubjectKind;

  @ApiPropertyOptional({ example: 'analyst@example.org', description: 'Who did it: the name, whole' })
  @IsOptional()
  @IsString()
  @MaxLength(320)
  who?: string;

  @ApiPropertyOptional({ description: 'Identifier of what it was done to' })
  @IsOptional()
  @IsString()
  @MaxLength(400)
  subject?: string;

  @ApiPropertyOptional({ example: '2026-11-01', description: 'Not before; a day begins at 00:00 UTC' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: MOMENT })
  from?: string;

  @ApiPropertyOptional({ example: '2026-12-01', description: 'Before' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: MOMENT })
  to?: string;
}
