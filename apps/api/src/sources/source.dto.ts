import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IfGiven, IsName } from '../problem/fields.js';
import { Belonging } from '../teams/belonging.js';
import { ScheduleDto } from './schedule.dto.js';
import { DefinitionDto } from './trial.dto.js';

export class CreateSourceDto extends IntersectionType(DefinitionDto, ScheduleDto) {
  @Belonging('Only people of this team see the source and what is read from it; left out, everybody does')
  team?: string | null;

  @ApiProperty({ example: 'UN News' })
  @IsName(200)
  name: string;

  @ApiPropertyOptional({ example: 'en', description: 'Two-letter language code; left out, each article is detected' })
  @IsOptional()
  @Matches(/^[a-z]{2}$/, { message: 'language must be a two-letter code such as en' })
  language?: string | null;

  @ApiPropertyOptional({ default: true })
  @IsOptional()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ default: 30, minimum: 1, maximum: 10_080 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_080)
  intervalMinutes?: number;
}

export class ChangeSourceDto extends ScheduleDto {
  @Belonging(
    'Whose the source is from now on, null for everybody; what was read before stays with whom it was read for',
  )
  team?: string | null;

  @ApiPropertyOptional()
  @IfGiven()
  @IsName(200)
  name?: string;

  @ApiPropertyOptional()
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ minimum: 1, maximum: 10_080 })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(10_080)
  intervalMinutes?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z]{2}$/, { message: 'language must be a two-letter code such as en' })
  language?: string | null;
}
