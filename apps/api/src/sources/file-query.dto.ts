import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQueryDto } from '../paging/page-query.dto.js';

export class FileQueryDto extends PageQueryDto {
  // The path of a file, which may be long.
  @ApiPropertyOptional({ description: '"nextCursor" of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(6000)
  override cursor?: string;
}
