import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsDateString, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { LEVELS, type Level } from '#libs/assessment';
import { PageQueryDto } from '../paging/page-query.dto.js';

/** Codes of States are kept in capitals, ids of actors in small letters; people write either. */
const asStored = (code: string): string => (code.length === 2 ? code.toUpperCase() : code.toLowerCase());

const DAY = '$property must be a day that exists, such as 2026-12-01';

export class AlertQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: LEVELS })
  @IsOptional()
  @IsIn(LEVELS)
  level?: Level;

  @ApiPropertyOptional({ example: 'KP-1718' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  regime?: string;

  @ApiPropertyOptional({ description: 'ISO-2 code of a State, or the id of an armed group', example: 'RU' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? asStored(value) : value))
  @Matches(/^[A-Za-z0-9-]{2,60}$/, { message: 'state must be a two-letter code such as RU, or the id of an actor' })
  state?: string;

  @ApiPropertyOptional({ example: 'new' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  status?: string;

  @ApiPropertyOptional({ example: 'me', description: 'Whose it is: "me", "nobody", or the id of a person' })
  @IsOptional()
  @Matches(/^(me|nobody|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/, {
    message: 'assignee must be "me", "nobody" or the id of a person',
  })
  assignee?: string;

  @ApiPropertyOptional({ enum: ['me'], description: 'Those that you watch' })
  @IsOptional()
  @IsIn(['me'])
  watcher?: 'me';

  @ApiPropertyOptional({ example: '2026-12-01', description: 'To be decided on this day or before, and not closed' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY })
  @IsDateString({ strict: true }, { message: DAY })
  dueBy?: string;

  @ApiPropertyOptional({ description: 'Words in headline or summary' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
