import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';
import { Belonging } from '../teams/belonging.js';
import { IfGiven } from '../problem/fields.js';

export class ImportDto {
  @Belonging("Whose the sources of the list are, and the report of the import; left out, everybody's")
  team?: string | null;

  @ApiProperty({ description: 'The OPML list, as text' })
  @IsString()
  opml: string;

  @ApiPropertyOptional({ default: true, description: 'Whether sources are switched on that do not say so themselves' })
  @IfGiven()
  @IsBoolean()
  enabled?: boolean;

  @ApiPropertyOptional({ default: 30, minimum: 1, maximum: 10_080 })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(10_080)
  intervalMinutes?: number;
}
