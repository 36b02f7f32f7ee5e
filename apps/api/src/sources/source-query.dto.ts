import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { SOURCE_STATES, type SourceState } from '#libs/archive';
import { PageQueryDto } from '../paging/page-query.dto.js';

export class SourceQueryDto extends PageQueryDto {
  // A name takes up to 200 characters of four bytes.
  @ApiPropertyOptional({ description: '"nextCursor" of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  override cursor?: string;

  @ApiPropertyOptional({ description: 'A part of the name or the address' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Sources of this team only' })
  @IsOptional()
  @IsUUID(undefined, { message: 'team must be the id of a team' })
  team?: string;

  @ApiPropertyOptional({ enum: SOURCE_STATES })
  @IsOptional()
  @IsIn(SOURCE_STATES)
  state?: SourceState;
}
