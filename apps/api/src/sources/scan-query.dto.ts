import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class ScanQueryDto {
  @ApiPropertyOptional({ description: '"nextCursor" of the page before' })
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'cursor must be "nextCursor" of the page before' })
  cursor?: string;

  @ApiPropertyOptional({ default: 50, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}
